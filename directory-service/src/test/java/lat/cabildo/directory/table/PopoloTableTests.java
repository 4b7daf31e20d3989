package lat.cabildo.directory.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lat.cabildo.directory.table.UnreadableTable.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PopoloTableTests {
    private static final String CUENCA = """
            {"id": "x1", "name": "Cuenca", "classification": "city",
             "other_names": [{"name": "Santa Ana de los Ríos"}, {"name": "Tomebamba"}],
             "identifiers": [{"scheme": "wikidata", "identifier": "Q1"}, {"scheme": "dpa", "identifier": "0101"}],
             "area": {"identifier": "EC-A", "name": "Azuay", "geometry": {"type": "Point", "coordinates": [-79, -2.9]}},
             "links": [{"url": "https://cuenca.gob.ec"}]}""";

    @Test
    void laysOutOrganizationsAsRows() {
        Map<String, String> cells = new LinkedHashMap<>(Map.of(
                "id", "x1",
                "name", "Cuenca",
                "classification", "city",
                "other_names", "Santa Ana de los Ríos|Tomebamba",
                "identifiers", "wikidata:Q1|dpa:0101",
                "country", "EC",
                "subdivision", "EC-A",
                "area_name", "Azuay",
                "longitude", "-79",
                "latitude", "-2.9"));
        TableRow cuenca = new TableRow(1, cells, false);

        assertThat(read("[" + CUENCA + "]")).containsExactly(cuenca);
        assertThat(read("{\"persons\": [{\"name\": \"x\"}], \"organizations\": [" + CUENCA + ", {}]}"))
                .containsExactly(cuenca, new TableRow(2, Map.of(), false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[{}", "[1]", "{\"persons\": []}", "[{\"name\": \"a\" \"b\"}]", "\"x\""})
    void saysThatAFileIsBroken(String text) {
        assertThatExceptionOfType(UnreadableTable.class)
                .isThrownBy(() -> read(text))
                .satisfies(unreadable -> assertThat(unreadable.reason()).isEqualTo(Reason.BROKEN_FORMAT));
    }

    @Test
    void givesUpOnOneOrganizationThatIsTooLarge() {
        String names = "{\"name\": \"x\"},".repeat(20_000);

        assertThatExceptionOfType(UnreadableTable.class)
                .isThrownBy(() -> read("[{\"other_names\": [" + names + "{}]}]"))
                .satisfies(unreadable -> assertThat(unreadable.reason()).isEqualTo(Reason.GROWS_TOO_LARGE));
    }

    private static List<TableRow> read(String text) {
        return Tables.rows(
                TableFormat.POPOLO,
                StandardCharsets.UTF_8,
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
