package lat.cabildo.notifications.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class RetentionPropertiesTests {

    @Test
    void keepsFor400DaysByDefault() {
        assertThat(bound(Map.of())).isEqualTo(new RetentionProperties(Duration.ofDays(400), Duration.ofHours(1)));
    }

    @Test
    void takesEverySetting() {
        assertThat(bound(Map.of(
                        "cabildo.notifications.retention.keep", "30d",
                        "cabildo.notifications.retention.sweep-every", "5m")))
                .isEqualTo(new RetentionProperties(Duration.ofDays(30), Duration.ofMinutes(5)));
    }

    @Test
    void refusesToForgetWhatIsStillBeingSent() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetentionProperties(Duration.ofDays(6), Duration.ofHours(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RetentionProperties(Duration.ofDays(400), Duration.ZERO));
    }

    private static RetentionProperties bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("cabildo.notifications.retention", RetentionProperties.class);
    }
}
