package lat.cabildo.directory.exporting;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lat.cabildo.directory.fact.Name;
import lat.cabildo.directory.fact.NameType;
import lat.cabildo.directory.fact.Names;
import lat.cabildo.directory.fact.Source;
import lat.cabildo.directory.organization.Classification;
import lat.cabildo.directory.organization.Evidence;
import lat.cabildo.directory.organization.Identifier;
import lat.cabildo.directory.organization.Identifiers;
import lat.cabildo.directory.organization.Location;
import lat.cabildo.directory.organization.Organization;
import lat.cabildo.directory.organization.OrganizationDetails;
import lat.cabildo.directory.organization.OrganizationKind;
import lat.cabildo.directory.organization.SampleOrganizations;
import lat.cabildo.directory.table.TableFormat;
import lat.cabildo.directory.table.TableRow;
import lat.cabildo.platform.aggregate.PartialDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExportFormatTests {
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(each -> each.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    @ParameterizedTest
    @EnumSource(names = {"CSV", "XLSX"})
    void writesTablesThatAnImportTakes(ExportFormat format) throws IOException {
        List<TableRow> rows = new ArrayList<>();
        TableFormat.valueOf(format.name())
                .read(
                        new ByteArrayInputStream(written(format, SampleOrganizations.cuenca(), evil())),
                        StandardCharsets.UTF_8,
                        rows::add);

        assertThat(rows.getFirst().cells())
                .containsAllEntriesOf(Map.of(
                        "id", SampleOrganizations.CUENCA_ID.value(),
                        "name", "Cuenca",
                        "kind", "canton",
                        "subdivision", "EC-A",
                        "latitude", "-2.9",
                        "themes", "intermediary-cities",
                        "identifiers", "geonames:3658666",
                        "status", "active"));
        assertThat(rows.getLast().cells())
                .containsEntry("name", "=HYPERLINK(\"http://x\")")
                .containsEntry("alias", "A & <B>");
    }

    @Test
    void defusesFormulasInCsv() {
        assertThat(new String(written(ExportFormat.CSV, evil()), StandardCharsets.UTF_8))
                .contains("\"'=HYPERLINK(\"\"http://x\"\")\"");
    }

    @Test
    void writesPopoloThatIsValid() {
        JsonNode popolo = JSON.readTree(
                written(ExportFormat.POPOLO, SampleOrganizations.flacma(), SampleOrganizations.cuenca(), evil()));

        assertThat(PopoloSchema.problems(popolo.toString())).isEmpty();
        assertThat(popolo.at("/organizations/0/other_names/1/note").asString()).isEqualTo("acronym");
        assertThat(popolo.at("/organizations/1/area/geometry/coordinates/0").asDouble())
                .isEqualTo(-79.0);
        assertThat(popolo.at("/organizations/2/other_names/0/end_date").isMissingNode())
                .isTrue();
        assertThat(PopoloSchema.problems("{\"organizations\":[{\"names\":[]}]}"))
                .isNotEmpty();
    }

    @Test
    void writesFeaturesWithAndWithoutAPlace() {
        JsonNode map = JSON.readTree(
                written(ExportFormat.GEOJSON, SampleOrganizations.cuenca(), SampleOrganizations.flacma()));

        assertThat(map.path("type").asString()).isEqualTo("FeatureCollection");
        assertThat(map.at("/features/0/geometry/coordinates/1").asDouble()).isEqualTo(-2.9);
        assertThat(map.at("/features/0/properties/name").asString()).isEqualTo("Cuenca");
        assertThat(map.at("/features/1").has("geometry")).isTrue();
        assertThat(map.at("/features/1/geometry").isNull()).isTrue();
    }

    @Test
    void writesALineForEach() {
        String lines = new String(
                written(ExportFormat.JSONL, SampleOrganizations.cuenca(), SampleOrganizations.flacma()),
                StandardCharsets.UTF_8);

        assertThat(lines.lines().map(line -> JSON.readTree(line).path("id").asString()))
                .containsExactly(SampleOrganizations.CUENCA_ID.value(), SampleOrganizations.FLACMA_ID.value());
    }

    @Test
    void writesListsOfNone() throws IOException {
        assertThat(JSON.readTree(written(ExportFormat.POPOLO)).toString()).isEqualTo("{\"organizations\":[]}");
        assertThat(JSON.readTree(written(ExportFormat.GEOJSON)).toString())
                .isEqualTo("{\"type\":\"FeatureCollection\",\"features\":[]}");
        assertThat(written(ExportFormat.JSONL)).isEmpty();
        assertThat(new String(written(ExportFormat.CSV), StandardCharsets.UTF_8).lines())
                .singleElement()
                .asString()
                .startsWith("\uFEFFid,name,");
        TableFormat.XLSX.read(
                new ByteArrayInputStream(written(ExportFormat.XLSX)),
                StandardCharsets.UTF_8,
                row -> assertThat(row).isNull());
    }

    private static byte[] written(ExportFormat format, Organization... organizations) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ExportedList<Organization> list =
                OrganizationList.of(each -> Map.of("id", each.id().value()));
        try (ListExport<Organization> export = list.open(format, file, JSON)) {
            for (Organization each : organizations) {
                export.add(each);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }

    /** What is hard to write. */
    private static Organization evil() {
        Source source = new Source("Title", "https://example.org/a|b", LocalDate.of(2026, 1, 2));
        Name doubtful = new Name("A & <B>", NameType.ALIAS, "es", null, new PartialDate("2018~"), source);
        OrganizationDetails details = new OrganizationDetails(
                new Classification(OrganizationKind.MUNICIPALITY, null, null, List.of()),
                Names.of(List.of(Name.legal("=HYPERLINK(\"http://x\")", null), doubtful)),
                Identifiers.of(List.of(new Identifier("dpa", "0101"))),
                Location.unknown(),
                new Evidence(List.of(), List.of(source, new Source("Only a title", null, null))));
        return Organization.create(SampleOrganizations.CUENCA_ID, details).state();
    }
}
