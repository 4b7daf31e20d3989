package lat.cabildo.platform.web;

import com.github.f4b6a3.ulid.UlidFactory;
import com.mongodb.client.MongoClient;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.Filter;
import jakarta.validation.Validator;
import java.security.SecureRandom;
import java.time.Clock;
import lat.cabildo.platform.replica.SeenBy;
import lat.cabildo.platform.tracing.Traces;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.converter.autoconfigure.ServerHttpMessageConvertersCustomizer;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.mongodb.autoconfigure.MongoAutoConfiguration;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.boot.web.server.MimeMappings;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.web.filter.CorsFilter;
import tools.jackson.databind.json.JsonMapper;

/** Puts the house's manners of HTTP before every service's controllers. */
@AutoConfiguration(
        before = {
            JacksonAutoConfiguration.class,
            MongoAutoConfiguration.class,
            WebMvcAutoConfiguration.class,
            ErrorMvcAutoConfiguration.class
        })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@EnableConfigurationProperties({StoreProperties.class, WebProperties.class})
class WebAutoConfiguration {
    /** Spring Security's filter stands at -100; what needs the caller, or shall not serve strangers, comes after it. */
    private static final int BEFORE_SECURITY = -150;

    static final int AFTER_SECURITY = -90;

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    @ConditionalOnMissingBean
    UlidFactory ulids(Clock clock) {
        return UlidFactory.newMonotonicInstance(new SecureRandom(), clock::millis);
    }

    @Bean
    JsonFactoryBuilderCustomizer cabildoJsonLimits() {
        return Json::limits;
    }

    @Bean
    JsonMapperBuilderCustomizer cabildoJson() {
        return Json::writing;
    }

    @Bean
    ParameterBinding parameterBinding() {
        return new ParameterBinding();
    }

    @Bean
    ValidationConfigurationCustomizer briefPatterns() {
        return BriefPattern::judge;
    }

    @Bean
    ServerHttpMessageConvertersCustomizer cabildoConverters(JsonMapper mapper, Validator validator) {
        JsonMapper strict = Json.strict(mapper);
        return converters -> converters
                .withJsonConverter(new StrictJsonConverter(strict))
                .addCustomConverter(new MergePatchConverter(strict, validator));
    }

    @Bean
    ProblemWriter problemWriter(JsonMapper mapper) {
        return new ProblemWriter(mapper);
    }

    @Bean
    ProblemErrorController problemErrorController(ProblemWriter writer) {
        return new ProblemErrorController(writer);
    }

    @Bean
    WebManners webManners(Clock clock, UlidFactory ulids, ProblemWriter writer) {
        return new WebManners(clock, ulids, writer);
    }

    /** After Boot's own, and so within it: the innermost valve reports first. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsOfTomcat(JsonMapper mapper) {
        return tomcat -> {
            tomcat.addContextCustomizers(
                    context -> context.getParent().getPipeline().addValve(new ProblemValve(mapper)));
            MimeMappings contracts = new MimeMappings();
            contracts.add("yaml", MediaType.APPLICATION_YAML_VALUE);
            contracts.add("md", MediaType.TEXT_MARKDOWN_VALUE);
            tomcat.addMimeMappings(contracts);
        };
    }

    @Bean
    StoreGate storeGate(StoreProperties properties) {
        return new StoreGate(properties);
    }

    @Bean
    StoreHealth storeHealthIndicator(StoreGate gate, MeterRegistry registry) {
        return new StoreHealth(gate, registry);
    }

    @Bean
    MongoClientSettingsBuilderCustomizer watchedStore(StoreGate gate) {
        return gate::watch;
    }

    @Bean
    static BeanPostProcessor storeBeforeAll(ObjectProvider<StoreGate> gate) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String beanName) {
                if (bean instanceof MongoClient) {
                    gate.getObject().awaitFirstContact();
                }
                return bean;
            }
        };
    }

    @Bean
    FilterRegistrationBean<CorrelationFilter> correlationFilter(UlidFactory ulids, Traces traces) {
        return at(Ordered.HIGHEST_PRECEDENCE + 10, new CorrelationFilter(ulids, traces));
    }

    @Bean
    FilterRegistrationBean<FailureFilter> failureFilter(ProblemWriter writer) {
        return at(Ordered.HIGHEST_PRECEDENCE + 11, new FailureFilter(writer));
    }

    @Bean
    FilterRegistrationBean<CorsFilter> crossOriginFilter(WebProperties properties, JsonMapper mapper) {
        FilterRegistrationBean<CorsFilter> registration =
                at(BEFORE_SECURITY, CrossOrigin.filter(properties.allowedOrigins(), mapper));
        registration.setEnabled(!properties.allowedOrigins().isEmpty());
        return registration;
    }

    @Bean
    FilterRegistrationBean<StoreGateFilter> storeGateFilter(StoreGate gate, ProblemWriter writer) {
        return at(AFTER_SECURITY, new StoreGateFilter(gate, writer));
    }

    @Bean
    FilterRegistrationBean<BodyFilter> bodyFilter(WebProperties properties, ProblemWriter writer) {
        return at(AFTER_SECURITY + 1, new BodyFilter(properties, writer));
    }

    @Bean
    FilterRegistrationBean<SeenFilter> seenFilter(
            ObjectProvider<SeenBy> copies, WebProperties properties, ProblemWriter writer) {
        return at(
                AFTER_SECURITY + 2, new SeenFilter(copies.orderedStream().toList(), properties.seenPatience(), writer));
    }

    static <F extends Filter> FilterRegistrationBean<F> at(int order, F filter) {
        FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(order);
        return registration;
    }
}
