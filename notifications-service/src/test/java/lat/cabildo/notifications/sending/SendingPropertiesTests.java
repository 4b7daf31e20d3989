package lat.cabildo.notifications.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SendingPropertiesTests {
    private static final String PREFIX = "cabildo.notifications.sending";

    @Test
    void hasDefaults() {
        assertThat(bind(Map.of()))
                .isEqualTo(new SendingProperties(
                        Duration.ofSeconds(1),
                        Duration.ofMinutes(5),
                        Duration.ofSeconds(20),
                        12,
                        Duration.ofSeconds(10),
                        Duration.ofHours(4),
                        Duration.ofHours(24)));
    }

    @Test
    void bindsEveryKey() {
        assertThat(bind(Map.of(
                        PREFIX + ".poll", "2s",
                        PREFIX + ".doubt-after", "10m",
                        PREFIX + ".stop-within", "5s",
                        PREFIX + ".max-attempts", "3",
                        PREFIX + ".first-pause", "1m",
                        PREFIX + ".longest-pause", "2h",
                        PREFIX + ".give-up-after", "48h")))
                .isEqualTo(new SendingProperties(
                        Duration.ofSeconds(2),
                        Duration.ofMinutes(10),
                        Duration.ofSeconds(5),
                        3,
                        Duration.ofMinutes(1),
                        Duration.ofHours(2),
                        Duration.ofHours(48)));
    }

    @Test
    void refusesPausesThatContradictEachOther() {
        assertThatThrownBy(() -> bind(Map.of(PREFIX + ".first-pause", "5h")))
                .hasRootCauseMessage("cabildo.notifications.sending.first-pause is over longest-pause");
        assertThatThrownBy(() -> bind(Map.of(PREFIX + ".poll", "0s")))
                .hasRootCauseMessage("cabildo.notifications.sending.poll must be positive");
    }

    private static SendingProperties bind(Map<String, String> keys) {
        return new Binder(new MapConfigurationPropertySource(keys)).bindOrCreate(PREFIX, SendingProperties.class);
    }
}
