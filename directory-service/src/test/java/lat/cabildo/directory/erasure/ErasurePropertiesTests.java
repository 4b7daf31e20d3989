package lat.cabildo.directory.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ErasurePropertiesTests {

    @Test
    void hasSaneDefaults() {
        assertThat(bound(Map.of()))
                .isEqualTo(new ErasureProperties(
                        List.of("events", "agreements", "notifications"), null, Duration.ofDays(2)));
    }

    @Test
    void changesAreKeptAsLongAsTheirTopicsAreMadeForIfNotLonger() {
        ErasureProperties made = bound(Map.of());
        ErasureProperties longer = bound(Map.of("cabildo.directory.erasures.changes-kept", "31d"));

        assertThat(made.changesKept(Duration.ofDays(30))).isEqualTo(Duration.ofDays(31));
        assertThat(longer.changesKept(Duration.ofDays(7))).isEqualTo(Duration.ofDays(31));
        assertThat(longer.changesKept(Duration.ofDays(60))).isEqualTo(Duration.ofDays(61));
    }

    @Test
    void readsEveryKey() {
        assertThat(bound(Map.of(
                        "cabildo.directory.erasures.consumers", "events,partner.mirror",
                        "cabildo.directory.erasures.changes-kept", "8d",
                        "cabildo.directory.erasures.superseded-kept", "1d")))
                .isEqualTo(new ErasureProperties(
                        List.of("events", "partner.mirror"), Duration.ofDays(8), Duration.ofDays(1)));
    }

    private static ErasureProperties bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("cabildo.directory.erasures", ErasureProperties.class);
    }
}
