package lat.cabildo.platform.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class MigrationPropertiesTests {

    @Test
    void givesAnUpgradeAnHourByDefault() {
        assertThat(bound(Map.of()))
                .isEqualTo(new MigrationProperties(200, Duration.ofSeconds(10), Duration.ofHours(1)));
    }

    @Test
    void readsEveryKey() {
        assertThat(bound(Map.of(
                        "cabildo.migrations.batch", "5",
                        "cabildo.migrations.takeover", "1s",
                        "cabildo.migrations.again-after", "0s")))
                .isEqualTo(new MigrationProperties(5, Duration.ofSeconds(1), Duration.ZERO));
    }

    @Test
    void refusesTimesThatMakeNoSense() {
        assertThatThrownBy(() -> bound(Map.of("cabildo.migrations.takeover", "100ms")))
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> bound(Map.of("cabildo.migrations.again-after", "-1s")))
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
    }

    private static MigrationProperties bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("cabildo.migrations", MigrationProperties.class);
    }
}
