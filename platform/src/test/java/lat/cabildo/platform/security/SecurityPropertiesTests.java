package lat.cabildo.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SecurityPropertiesTests {

    @Test
    void asksTheIssuerForItsKeysByDefault() {
        assertThat(bound(Map.of())).isEqualTo(new SecurityProperties("", Duration.ofDays(400)));
    }

    @Test
    void readsEveryKey() {
        assertThat(bound(Map.of(
                        "cabildo.security.jwk-set-uri", "https://issuer.example/keys",
                        "cabildo.security.audit-kept", "30d")))
                .isEqualTo(new SecurityProperties("https://issuer.example/keys", Duration.ofDays(30)));
    }

    @Test
    void refusesToForgetSoonerThanTheTopic() {
        SecurityProperties properties = bound(Map.of("cabildo.security.audit-kept", "29d"));

        assertThat(properties.auditKept(Duration.ofDays(29))).isEqualTo(Duration.ofDays(29));
        assertThatThrownBy(() -> properties.auditKept(Duration.ofDays(30)))
                .hasMessage("cabildo.security.audit-kept is less than cabildo.backbone.changes-kept");
    }

    private static SecurityProperties bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("cabildo.security", SecurityProperties.class);
    }
}
