package lat.cabildo.directory.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvWriterTests {

    @Test
    void writesWhatIsReadAgain() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (CsvWriter csv = new CsvWriter(file)) {
            csv.row(List.of("name", "latitude"));
            csv.row(List.of("Ñuñoa, \"Gran\"\nSantiago", -33.45));
        }

        assertThat(Tables.csv(file.toString(StandardCharsets.UTF_8)))
                .containsExactly(
                        new TableRow(2, Map.of("name", "Ñuñoa, \"Gran\"\nSantiago", "latitude", "-33.45"), false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "-5", "\t=1", "\r=1"})
    void defusesFormulas(String text) {
        assertThat(CsvWriter.defused(text)).isEqualTo("'" + text);
        assertThat(CsvWriter.armed(CsvWriter.defused(text))).isEqualTo(text);
    }
}
