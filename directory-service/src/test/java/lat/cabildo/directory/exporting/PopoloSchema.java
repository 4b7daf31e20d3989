package lat.cabildo.directory.exporting;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Objects;

/** What Popolo's own schemas say of a document. */
public final class PopoloSchema {
    private static final Schema SCHEMA = schema();

    private PopoloSchema() {}

    public static List<Error> problems(String document) {
        return SCHEMA.validate(document, InputFormat.JSON);
    }

    private static Schema schema() {
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemaRegistryConfig(SchemaRegistryConfig.builder()
                        .formatAssertionsEnabled(true)
                        .build()));
        return registry.getSchema(
                Objects.requireNonNull(PopoloSchema.class.getResourceAsStream("/popolo.schema.json")));
    }
}
