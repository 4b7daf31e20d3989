package lat.cabildo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

class SettingsTests {

    private static <T> T bound(String prefix, Class<T> type, Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate(prefix, type);
    }

    @Test
    void hasSaneDefaultsForTheInterface() {
        assertThat(bound("cabildo.web", WebProperties.class, Map.of()))
                .isEqualTo(new WebProperties(
                        List.of(),
                        DataSize.ofMegabytes(1),
                        Duration.ofSeconds(30),
                        List.of(),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(30),
                        Duration.ofHours(24)));
    }

    @Test
    void readsEveryKeyOfTheInterface() {
        assertThat(bound(
                        "cabildo.web",
                        WebProperties.class,
                        Map.of(
                                "cabildo.web.allowed-origins", "http://a,http://b",
                                "cabildo.web.max-body", "2MB",
                                "cabildo.web.body-within", "5s",
                                "cabildo.web.streamed", "/files/{id},/films",
                                "cabildo.web.seen-patience", "1s",
                                "cabildo.web.in-progress", "10s",
                                "cabildo.web.answers-kept", "1h")))
                .isEqualTo(new WebProperties(
                        List.of("http://a", "http://b"),
                        DataSize.ofMegabytes(2),
                        Duration.ofSeconds(5),
                        List.of("/files/{id}", "/films"),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(10),
                        Duration.ofHours(1)));
    }

    @Test
    void hasSaneDefaultsForTheStore() {
        assertThat(bound("cabildo.store", StoreProperties.class, Map.of()))
                .isEqualTo(
                        new StoreProperties(Duration.ofMillis(1_500), Duration.ofMillis(750), Duration.ofSeconds(30)));
    }

    @Test
    void readsEveryKeyOfTheStore() {
        assertThat(bound(
                        "cabildo.store",
                        StoreProperties.class,
                        Map.of(
                                "cabildo.store.timeout", "1s",
                                "cabildo.store.selection-timeout", "500ms",
                                "cabildo.store.start-patience", "5s")))
                .isEqualTo(new StoreProperties(Duration.ofSeconds(1), Duration.ofMillis(500), Duration.ofSeconds(5)));
    }

    @Test
    void refusesSettingsThatCannotWork() {
        assertThatThrownBy(() -> bound("cabildo.web", WebProperties.class, Map.of("cabildo.web.max-body", "1GB")))
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> bound("cabildo.web", WebProperties.class, Map.of("cabildo.web.body-within", "0s")))
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> bound("cabildo.store", StoreProperties.class, Map.of("cabildo.store.timeout", "1ms")))
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
    }
}
