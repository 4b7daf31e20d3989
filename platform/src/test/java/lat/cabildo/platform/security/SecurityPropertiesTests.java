package lat.cabildo.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SecurityPropertiesTests {

    @Test
    void asksTheIssuerForItsKeysByDefault() {
        assertThat(bound(Map.of())).isEqualTo(new SecurityProperties(""));
    }

    @Test
    void readsEveryKey() {
        assertThat(bound(Map.of("cabildo.security.jwk-set-uri", "https://issuer.example/keys")))
                .isEqualTo(new SecurityProperties("https://issuer.example/keys"));
    }

    private static SecurityProperties bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("cabildo.security", SecurityProperties.class);
    }
}
