package lat.cabildo.notifications.sending.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class MailSettingsTests {
    private static final String PREFIX = "cabildo.notifications.mail";

    @Test
    void hasDefaults() {
        assertThat(bind(Map.of())).isEqualTo(new MailSettings("no-reply@cabildo.example", "Cabildo", "", 4));
    }

    @Test
    void bindsEveryKey() {
        MailSettings settings = bind(Map.of(
                PREFIX + ".from", "avisos@flacma.lat",
                PREFIX + ".sender", "FLACMA",
                PREFIX + ".public-url", "https://avisos.flacma.lat",
                PREFIX + ".at-once", "8"));

        assertThat(settings).isEqualTo(new MailSettings("avisos@flacma.lat", "FLACMA", "https://avisos.flacma.lat", 8));
        assertThat(settings.domain()).isEqualTo("flacma.lat");
    }

    private static MailSettings bind(Map<String, String> keys) {
        return new Binder(new MapConfigurationPropertySource(keys)).bindOrCreate(PREFIX, MailSettings.class);
    }
}
