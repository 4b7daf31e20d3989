package lat.cabildo.notifications.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class PlanningPropertiesTests {
    private static final String PREFIX = "cabildo.notifications.planning";

    @Test
    void tellsOfNothingOlderThanADay() {
        assertThat(bind(Map.of())).isEqualTo(new PlanningProperties(Duration.ofHours(24), Duration.ofSeconds(2)));
    }

    @Test
    void bindsEveryKey() {
        assertThat(bind(Map.of(PREFIX + ".max-age", "1h", PREFIX + ".wait-for-copies", "5s")))
                .isEqualTo(new PlanningProperties(Duration.ofHours(1), Duration.ofSeconds(5)));
        assertThatThrownBy(() -> bind(Map.of(PREFIX + ".max-age", "0s")))
                .hasRootCauseMessage("cabildo.notifications.planning.max-age must be positive");
    }

    private static PlanningProperties bind(Map<String, String> keys) {
        return new Binder(new MapConfigurationPropertySource(keys)).bindOrCreate(PREFIX, PlanningProperties.class);
    }
}
