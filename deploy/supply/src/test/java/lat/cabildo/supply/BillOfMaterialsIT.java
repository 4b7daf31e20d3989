package lat.cabildo.supply;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import lat.cabildo.supply.BillOfMaterials.Component;
import org.junit.jupiter.api.Test;

/** What is in the jars, held against CycloneDX's own schema. */
class BillOfMaterialsIT {
    private static final List<RunnableJar> JARS = Services.jars();

    private final Schema schema = SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_7,
                    builder -> builder.schemaIdResolvers(
                            resolvers -> resolvers.mapPrefix("http://cyclonedx.org/schema/", "classpath:/")))
            .getSchema(SchemaLocation.of("http://cyclonedx.org/schema/bom-1.6.schema.json"));

    @Test
    void isValid() {
        assertThat(JARS)
                .allSatisfy(jar -> assertThat(problems(jar.bill()))
                        .as("bill of materials of %s", jar.service())
                        .isEmpty());
    }

    @Test
    void isRefusedWithALicenceThatSpdxDoesNotKnow() {
        String bill = JARS.getFirst().bill();
        String spoiled = bill.replaceFirst("\"MIT\"", "\"None of SPDX\"");
        assertThat(spoiled).isNotEqualTo(bill);
        assertThat(problems(spoiled)).isNotEmpty();
    }

    @Test
    void saysWhatScannersAskFor() {
        assertThat(JARS).allSatisfy(jar -> {
            List<Component> components = BillOfMaterials.parse(jar.bill()).components();
            assertThat(components).hasSizeGreaterThanOrEqualTo(jar.libraries().size());
            assertThat(components)
                    .allSatisfy(each -> assertThat(each.purl())
                            .startsWith("pkg:maven/%s/%s@%s".formatted(each.group(), each.name(), each.version())));
        });
    }

    private List<Error> problems(String bill) {
        return schema.validate(bill, InputFormat.JSON);
    }
}
