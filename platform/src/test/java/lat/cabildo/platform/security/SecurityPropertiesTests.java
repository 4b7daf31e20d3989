package lat.cabildo.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SecurityPropertiesTests {

    @Test
    void opensNothingByDefault() {
        assertThat(bound(Map.of()))
                .isEqualTo(new SecurityProperties(
                        "",
                        List.of(),
                        List.of("/people/{id}/contact-points/**", "/people/{id}/contacts/**"),
                        List.of()));
    }

    @Test
    void readsEveryKey() {
        assertThat(bound(Map.of(
                        "cabildo.security.jwk-set-uri", "https://issuer.example/keys",
                        "cabildo.security.open-paths", "/unsubscribe/*",
                        "cabildo.security.contact-paths", "/contacts/**",
                        "cabildo.security.contact-views", "/registrations/**")))
                .isEqualTo(new SecurityProperties(
                        "https://issuer.example/keys",
                        List.of("/unsubscribe/*"),
                        List.of("/contacts/**"),
                        List.of("/registrations/**")));
    }

    private static SecurityProperties bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("cabildo.security", SecurityProperties.class);
    }
}
