package lat.cabildo.local.issuer;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Arrays;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.web.SecurityFilterChain;
import tools.jackson.databind.json.JsonMapper;

/** Spring Authorization Server with the clients of the run; Spring Boot adds a key pair of its own making. */
@Configuration(proxyBeanMethods = false)
class IssuerConfiguration {
    private static final Duration LONG_ENOUGH_TO_TRY_OUT = Duration.ofHours(12);

    @Bean
    @Order(1)
    SecurityFilterChain issuer(HttpSecurity http) {
        http.oauth2AuthorizationServer(server ->
                http.securityMatcher(server.oidc(Customizer.withDefaults()).getEndpointsMatcher()));
        http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated());
        return http.build();
    }

    @Bean
    AuthorizationServerSettings authorizationServerSettings(@Value("${cabildo.issuer}") String issuer) {
        return AuthorizationServerSettings.builder().issuer(issuer).build();
    }

    @Bean
    RegisteredClientRepository clients() {
        return new InMemoryRegisteredClientRepository(Arrays.stream(Client.values())
                .map(IssuerConfiguration::registered)
                .toList());
    }

    @Bean
    Tokens tokens(HttpClient http, JsonMapper json, @Value("${cabildo.issuer}") String issuer) {
        return new Tokens(http, json, URI.create(issuer + "/oauth2/token"));
    }

    @Bean
    ActsFor actsFor() {
        return new ActsFor();
    }

    @Bean
    TokenClaims tokenClaims(ActsFor actsFor) {
        return new TokenClaims(actsFor);
    }

    private static RegisteredClient registered(Client client) {
        return RegisteredClient.withId(client.id())
                .clientId(client.id())
                .clientSecret("{noop}" + client.secret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .scopes(scopes -> scopes.addAll(client.scopes()))
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(LONG_ENOUGH_TO_TRY_OUT)
                        .build())
                .build();
    }
}
