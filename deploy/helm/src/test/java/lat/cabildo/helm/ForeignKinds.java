package lat.cabildo.helm;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Kinds that Kubernetes itself does not know, by schemas of what the chart uses of them. */
final class ForeignKinds {
    private static final Path SCHEMAS = Path.of("src/test/resources/foreign");
    private static final JsonMapper JSON = JsonMapper.shared();

    private ForeignKinds() {}

    static boolean has(String kind) {
        return Files.exists(schema(kind));
    }

    /** What is wrong with an object of such a kind; nothing if it is as it must be. */
    static List<String> complaints(Map<String, Object> object) {
        try {
            String text = Files.readString(schema(String.valueOf(object.get("kind"))));
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(JSON.readTree(text));
            return schema.validate(JSON.valueToTree(object)).stream()
                    .map(Error::toString)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Path schema(String kind) {
        return SCHEMAS.resolve(kind + ".schema.json");
    }
}
