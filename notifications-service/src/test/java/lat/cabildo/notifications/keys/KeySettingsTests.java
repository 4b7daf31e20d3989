package lat.cabildo.notifications.keys;

import static lat.cabildo.notifications.keys.SampleKeys.NEW;
import static lat.cabildo.notifications.keys.SampleKeys.OLD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class KeySettingsTests {

    @Test
    void hasNoKeysByDefault() {
        assertThat(bound(Map.of()).byId()).isEmpty();
    }

    @Test
    void takesKeysInTheirOrderAndShowsNone() {
        KeySettings settings = bound(Map.of("cabildo.notifications.keys.ring", NEW + ", " + OLD));

        assertThat(settings.byId().keySet()).containsExactly("new", "old");
        assertThat(settings).hasToString("KeySettings[new, old]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "key",
                "k1:c2hvcnQ=",
                "k1:not base64, not at all, not even close to it",
                "K1:MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="
            })
    void refusesWhatIsNoKey(String ring) {
        assertThatIllegalArgumentException().isThrownBy(() -> new KeySettings(ring));
    }

    @Test
    void refusesTwoKeysOfOneId() {
        assertThatIllegalArgumentException().isThrownBy(() -> new KeySettings(OLD + "," + OLD));
    }

    private static KeySettings bound(Map<String, String> properties) {
        return new Binder(new MapConfigurationPropertySource(properties))
                .bindOrCreate("cabildo.notifications.keys", KeySettings.class);
    }
}
