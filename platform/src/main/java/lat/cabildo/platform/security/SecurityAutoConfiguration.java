package lat.cabildo.platform.security;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.DispatcherType;
import java.time.Clock;
import java.util.Set;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerAutoConfiguration;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.NegatedRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Makes every service a resource server that trusts one issuer, and asks of each request what the table says. */
@AutoConfiguration(before = OAuth2ResourceServerAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableWebSecurity
@EnableConfigurationProperties({OAuth2ResourceServerProperties.class, SecurityProperties.class, LimitProperties.class})
class SecurityAutoConfiguration {

    @Bean
    TokenChecks tokenChecks(OAuth2ResourceServerProperties properties, Clock clock) {
        String issuer = properties.getJwt().getIssuerUri();
        return new TokenChecks(issuer == null ? "" : issuer, properties.getJwt().getAudiences(), clock);
    }

    /** Public keys only: with a shared secret, whoever can check tokens could make them. */
    @Bean
    @ConditionalOnMissingBean
    JwtDecoder jwtDecoder(SecurityProperties properties, TokenChecks checks, SslBundles certificates) {
        IssuerEndpoint issuer = new IssuerEndpoint(
                checks.issuer(),
                properties.jwkSetUri().isBlank() ? null : properties.jwkSetUri(),
                certificates.getBundle("issuer").createSslContext().getSocketFactory());
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(new IssuerKeys(issuer))
                .jwsAlgorithms(algorithms -> algorithms.addAll(Set.of(SignatureAlgorithm.values())))
                .build();
        decoder.setJwtValidator(checks);
        return decoder;
    }

    @Bean
    @ConditionalOnBean(Reach.class)
    @ConditionalOnMissingBean
    Authority authority(Reach reach) {
        return new Authority(reach);
    }

    /** Of a service that has no routes of its own. */
    @Bean
    @ConditionalOnMissingBean
    AccessTable accessTable(@Value("${cabildo.service}") String service) {
        return AccessTable.of(service, "");
    }

    @Bean
    OwnersAsked ownersAsked() {
        return new OwnersAsked();
    }

    @Bean
    WebMvcConfigurer accessGuard() {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new AccessGuard());
            }
        };
    }

    @Bean
    SecurityFilterChain cabildoSecurity(
            HttpSecurity http,
            TokenChecks checks,
            AccessTable table,
            LimitProperties limiting,
            MeterRegistry meters,
            @Value("${cabildo.service}") String service,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver answers) {
        Limits limits = new Limits(limiting, answers, meters);
        Denials denials = new Denials(answers, limits);
        return http.authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                                .permitAll()
                                .anyRequest()
                                .access(new AccessDecisions(table, service)))
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(new Callers(checks)))
                        .authenticationEntryPoint(denials)
                        .accessDeniedHandler(denials)
                        .withObjectPostProcessor(answering(denials)))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(denials).accessDeniedHandler(denials))
                .addFilterBefore(limits, AuthorizationFilter.class)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // A forged request carries no bearer token: browsers add cookies by themselves, and there are none.
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(anonymous -> anonymous.principal("nobody"))
                .headers(SecurityAutoConfiguration::headers)
                .build();
    }

    /** Otherwise a failing issuer would leave the filter as an exception of the container's. */
    private static ObjectPostProcessor<BearerTokenAuthenticationFilter> answering(Denials denials) {
        return new ObjectPostProcessor<>() {
            @Override
            public <F extends BearerTokenAuthenticationFilter> F postProcess(F filter) {
                filter.setAuthenticationFailureHandler(denials);
                return filter;
            }
        };
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        RequestMatcher pages = PathPatternRequestMatcher.withDefaults().matcher("/swagger-ui/**");
        HeaderWriter nothingActive = policy("default-src 'none'; frame-ancestors 'none'");
        HeaderWriter ownScripts = policy("default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:;"
                + " frame-ancestors 'none'; base-uri 'none'; form-action 'none'");
        headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .addHeaderWriter(new DelegatingRequestMatcherHeaderWriter(pages, ownScripts))
                .addHeaderWriter(
                        new DelegatingRequestMatcherHeaderWriter(new NegatedRequestMatcher(pages), nothingActive))
                // Private, and asked again each time: an entity tag then spares the body.
                .addHeaderWriter((request, response) -> {
                    if (!response.containsHeader("Cache-Control")) {
                        response.setHeader("Cache-Control", "private, no-cache");
                    }
                });
    }

    private static HeaderWriter policy(String directives) {
        return new StaticHeadersWriter("Content-Security-Policy", directives);
    }

    /** For services that bring springdoc. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(GlobalOpenApiCustomizer.class)
    static class Described {

        @Bean
        ScopeDescription scopeDescription(AccessTable table) {
            return new ScopeDescription(table);
        }
    }
}
