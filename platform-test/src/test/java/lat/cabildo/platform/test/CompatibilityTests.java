package lat.cabildo.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompatibilityTests {
    @TempDir
    Path directory = Path.of("");

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"type": "string"}                      | {"type": "integer"}                | /seat was [string] and may be [integer] now
            {"type": "string"}                      | {"type": ["string", "null"]}       | /seat was [string] and may be [null, string] now
            {"type": "string"}                      | {}                                 | /seat was [string] and may be anything now
            {"enum": ["free", "taken"]}             | {"type": "integer"}                | /seat was [string] and may be [integer] now
            {"enum": ["free", "taken"]}             | {"enum": [0, 1]}                   | /seat was [string] and may be [integer] now
            {"const": true}                         | {"enum": ["yes"]}                  | /seat was [boolean] and may be [string] now
            {"type": "string", "format": "date"}    | {"type": "string"}                 | /seat was written as date and is no more
            {"items": {"type": "string"}}           | {"items": {"type": "number"}}      | /seat/- was [string] and may be [number] now""")
    void findsWhatAReaderLoses(String before, String now, String sentence) throws IOException {
        assertThat(losses(town(before), town(now))).containsExactly(sentence);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"type": "string"}                      | {"enum": ["free", "taken"]}
            {"enum": ["free", "taken"]}             | {"enum": ["free", "taken", "sold"]}
            {"type": ["string", "null"]}            | {"type": "string"}
            {}                                      | {"type": "string"}
            {"$ref": "#/$defs/seat"}                | {"type": "string"}""")
    void findsNothingWhereAReaderGoesOn(String before, String now) throws IOException {
        assertThat(losses(town(before), town(now))).isEmpty();
    }

    @Test
    void followsReferencesIntoOtherFiles() throws IOException {
        write("released", "town.moved.v1", town("{\"$ref\": \"place.v1.schema.json#/$defs/venue\"}"));
        write("current", "town.moved.v1", town("{\"$ref\": \"place.v1.schema.json#/$defs/venue\"}"));
        write("released", "place.v1", "{\"$defs\": {\"venue\": " + town("{\"type\": \"string\"}") + "}}");
        write("current", "place.v1", "{\"$defs\": {\"venue\": {\"type\": \"object\", \"properties\": {}}}}");

        assertThat(losses("town.moved.v1")).containsExactly("/seat/seat is gone");
    }

    private static String town(String seat) {
        return """
                {"type": "object", "properties": {"seat": %s}, "$defs": {"seat": {"type": "string"}}}
                """.formatted(seat);
    }

    private List<String> losses(String before, String now) throws IOException {
        write("released", "town.state.v1", before);
        write("current", "town.state.v1", now);
        return losses("town.state.v1");
    }

    private List<String> losses(String name) {
        return Compatibility.losses(
                new Schemas(directory.resolve("released")), new Schemas(directory.resolve("current")), name);
    }

    private void write(String which, String name, String schema) throws IOException {
        Path schemas = Files.createDirectories(directory.resolve(which).resolve("schemas"));
        Files.writeString(schemas.resolve(name + Schemas.SUFFIX), schema);
    }
}
