package lat.cabildo.notifications.sending.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class WebhookSettingsTests {
    private static final String PREFIX = "cabildo.notifications.webhook";

    @Test
    void allowsNothingByDefault() {
        assertThat(bind(Map.of()))
                .isEqualTo(new WebhookSettings(
                        false, Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofSeconds(25), 16));
    }

    @Test
    void bindsEveryKey() {
        assertThat(bind(Map.of(
                        PREFIX + ".allow-private-addresses", "true",
                        PREFIX + ".connect-timeout", "1s",
                        PREFIX + ".response-timeout", "2s",
                        PREFIX + ".deadline", "3s",
                        PREFIX + ".at-once", "4")))
                .isEqualTo(new WebhookSettings(
                        true, Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(3), 4));
    }

    private static WebhookSettings bind(Map<String, String> keys) {
        return new Binder(new MapConfigurationPropertySource(keys)).bindOrCreate(PREFIX, WebhookSettings.class);
    }
}
