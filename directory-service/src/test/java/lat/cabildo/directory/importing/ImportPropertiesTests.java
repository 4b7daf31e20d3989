package lat.cabildo.directory.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

class ImportPropertiesTests {

    @Test
    void hasSaneDefaults() {
        assertThat(bound(Map.of()))
                .isEqualTo(new ImportProperties(
                        DataSize.ofMegabytes(64),
                        DataSize.ofMegabytes(12),
                        200_000,
                        4,
                        Duration.ofMinutes(10),
                        20,
                        Duration.ofDays(30),
                        Duration.ofHours(1)));
    }

    @Test
    void readsEveryKey() {
        assertThat(bound(Map.of(
                        "cabildo.directory.imports.max-file", "8MB",
                        "cabildo.directory.imports.max-workbook", "4MB",
                        "cabildo.directory.imports.max-rows", "100",
                        "cabildo.directory.imports.max-uploads", "1",
                        "cabildo.directory.imports.upload-within", "1m",
                        "cabildo.directory.imports.max-open", "5",
                        "cabildo.directory.imports.rows-kept", "7d",
                        "cabildo.directory.imports.sweep-every", "10m")))
                .isEqualTo(new ImportProperties(
                        DataSize.ofMegabytes(8),
                        DataSize.ofMegabytes(4),
                        100,
                        1,
                        Duration.ofMinutes(1),
                        5,
                        Duration.ofDays(7),
                        Duration.ofMinutes(10)));
    }

    private static ImportProperties bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("cabildo.directory.imports", ImportProperties.class);
    }
}
