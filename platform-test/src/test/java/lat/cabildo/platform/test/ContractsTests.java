package lat.cabildo.platform.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import lat.cabildo.platform.aggregate.AggregateType;
import lat.cabildo.platform.aggregate.Id;
import lat.cabildo.platform.aggregate.PublishedLanguage;
import lat.cabildo.platform.test.ContractsTests.TownEvent.TownErased;
import lat.cabildo.platform.test.ContractsTests.TownEvent.TownRenamed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class ContractsTests {
    private static final AggregateType<TownId, Town, TownEvent> TYPE =
            AggregateType.of("town", "towns", "twn", Town.class, TownId::new);
    private static final Town QUITO = new Town("twn_1", "Quito", null);

    @TempDir
    Path directory = Path.of("");

    record TownId(String value) implements Id {}

    record Town(String id, String name, @Nullable String founded) {}

    sealed interface TownEvent {
        record TownRenamed(String name) implements TownEvent {}

        record TownErased(String id) implements TownEvent {}
    }

    private static class TownMessages implements PublishedLanguage<Town, TownEvent> {
        @Override
        public String name(TownEvent event) {
            return switch (event) {
                case TownRenamed renamed -> "renamed";
                case TownErased erased -> "erased";
            };
        }

        @Override
        public Object change(TownEvent event) {
            return event;
        }

        @Override
        public Object state(Town state) {
            return state;
        }
    }

    @BeforeEach
    void agree() throws IOException {
        write("schemas/town.state.v1.schema.json", """
                {"$id": "https://example.org/town.state.v1.schema.json",
                 "type": "object", "additionalProperties": false, "required": ["id", "name"],
                 "properties": {"id": {"type": "string"}, "name": {"type": "string"}, "founded": {"type": "string"}}}""");
        write("schemas/town.renamed.v1.schema.json", """
                {"$id": "https://example.org/town.renamed.v1.schema.json",
                 "type": "object", "additionalProperties": false, "required": ["change", "state"],
                 "properties": {
                   "change": {"type": "object", "additionalProperties": false, "properties": {"name": {"type": "string"}}},
                   "state": {"$ref": "town.state.v1.schema.json"}}}""");
        write("schemas/town.erased.v1.schema.json", """
                {"type": "object", "additionalProperties": false,
                 "properties": {
                   "change": {"type": "object", "additionalProperties": false, "properties": {"id": {"type": "string"}}}}}""");
        write("examples/town.renamed.v1.json", """
                {"change": {"name": "Quito"}, "state": {"id": "twn_1", "name": "Quito"}}""");
        write("examples/town.erased.v1.json", """
                {"change": {"id": "twn_1"}}""");
        write("asyncapi.yaml", """
                channels:
                  changes: {address: cabildo.towns.town.changes.v1}
                  state: {address: cabildo.towns.town.state.v1}
                components:
                  messages:
                    renamed:
                      name: lat.cabildo.towns.town.renamed.v1
                      payload: {$ref: schemas/town.renamed.v1.schema.json}
                    erased:
                      name: lat.cabildo.towns.town.erased.v1
                      payload:
                        schemaFormat: application/schema+json;version=2020-12
                        schema: {$ref: ./schemas/town.erased.v1.schema.json}
                """);
    }

    @Test
    void findsNothingToComplainAbout() {
        assertThat(failures(contract())).isEmpty();
        assertThat(failures(asyncApi())).isEmpty();
    }

    @Test
    void missesASample() {
        Stream<DynamicTest> tests = contracts()
                .aggregate(TYPE, new TownMessages(), TownEvent.class)
                .sample(new TownErased("twn_1"))
                .tests();

        assertThat(failures(tests)).containsEntry("every domain event has a sample", "no sample of [TownRenamed]");
    }

    @Test
    void findsNothingToComplainAboutWhenFieldsAreAdded() throws IOException {
        release(", \"founded\": {\"type\": \"string\"}", "");

        assertThat(failures(contract())).isEmpty();
    }

    @Test
    void findsWhatIsTakenAwayFromReaders() throws IOException {
        release(
                "\"id\": {\"type\": \"string\"},",
                "\"id\": {\"type\": \"string\"}, \"mayor\": {\"type\": \"string\"},");

        assertThat(failures(contract()))
                .extractingByKey("town.state.v1 takes nothing away from its readers")
                .asString()
                .contains("town.state.v1 breaks what partners were given", "/mayor is gone");
    }

    @Test
    void findsADomainEventThatIsPublishedNoMore() throws IOException {
        write("released/schemas/town.founded.v1.schema.json", "{}");

        assertThat(failures(contract()))
                .extractingByKey("town.founded.v1 takes nothing away from its readers")
                .asString()
                .contains("it is published no more");
    }

    /** Releases today's schemas, but for one thing in that of the state. */
    private void release(String now, String before) throws IOException {
        for (Path each : Contracts.files(directory.resolve("schemas"), Schemas.SUFFIX)) {
            String schema = Files.readString(each);
            write("released/schemas/" + each.getFileName(), schema.replace(now, before));
        }
    }

    @Test
    void missesASchema() throws IOException {
        Files.delete(directory.resolve("schemas/town.erased.v1.schema.json"));

        assertThat(failures(contract()).values())
                .contains("schemas that are missing: [town.erased.v1]; schemas of no domain event: []");
    }

    @Test
    void findsASchemaOfNoDomainEvent() throws IOException {
        write("schemas/town.moved.v1.schema.json", """
                {"type": "object", "additionalProperties": false}""");

        assertThat(failures(contract()).values())
                .contains("schemas that are missing: []; schemas of no domain event: [town.moved.v1]");
        assertThat(failures(asyncApi()))
                .containsEntry(
                        "AsyncAPI tells of every domain event and no other",
                        "asyncapi.yaml, messages/*/name: missing [lat.cabildo.towns.town.moved.v1], not published []");
    }

    @Test
    void findsAnOpenSchema() throws IOException {
        write("schemas/town.erased.v1.schema.json", """
                {"type": "object", "additionalProperties": false,
                 "properties": {"change": {"properties": {"id": {"type": "string"}}}}}""");

        assertThat(failures(contract()).get("town.erased.v1 is closed")).contains("#/properties/change");
    }

    @Test
    void findsDataThatDoNotFit() throws IOException {
        write("schemas/town.erased.v1.schema.json", """
                {"type": "object", "additionalProperties": false,
                 "properties": {
                   "change": {"type": "object", "additionalProperties": false, "properties": {"id": {"type": "integer"}}}}}""");

        assertThat(failures(contract()).get("town.erased fits its schema")).contains("/change/id");
    }

    @Test
    void findsThatTheExampleDiffers() throws IOException {
        write("examples/town.renamed.v1.json", """
                {"change": {"name": "Quito"}, "state": {"id": "twn_1", "name": "San Francisco de Quito"}}""");

        assertThat(failures(contract()).get("town.renamed equals its approved example"))
                .contains(
                        "what is published today is not town.renamed.v1.json", "approve it as town.renamed.v1.2.json");
    }

    @Test
    void findsThatAnOldExampleNoLongerFits() throws IOException {
        write("examples/town.renamed.v1.json", """
                {"change": {"was": "Quitu"}, "state": {"id": "twn_1", "name": "Quito"}}""");
        write("examples/town.renamed.v1.2.json", """
                {"change": {"name": "Quito"}, "state": {"id": "twn_1", "name": "Quito"}}""");

        assertThat(failures(contract()).get("town.renamed still fits its older examples"))
                .contains("was");
    }

    @Test
    void findsAnExampleOfNoDomainEvent() throws IOException {
        write("examples/town.moved.v1.json", "{}");

        assertThat(failures(contract()))
                .containsEntry(
                        "every example is of a domain event", "examples of no domain event: [town.moved.v1.json]");
    }

    @Test
    void approvesBesideWhatWasApproved() {
        Examples examples = new Examples("towns", directory, true);

        examples.require("town", "erased", JsonMapper.shared().readTree("{\"change\":{}}"));

        assertThat(examples.of("town", "erased"))
                .extracting(Example::toString)
                .containsExactly("town.erased.v1.json", "town.erased.v1.2.json");
    }

    @Test
    void findsATopicThatIsNotThere() throws IOException {
        write("asyncapi.yaml", """
                channels:
                  changes: {address: cabildo.towns.town.changes.v1}
                  other: {address: cabildo.towns.village.state.v1}
                """);

        assertThat(failures(asyncApi()))
                .containsEntry(
                        "AsyncAPI tells of every topic and no other",
                        "asyncapi.yaml, channels/*/address: missing [cabildo.towns.town.state.v1], not published"
                                + " [cabildo.towns.village.state.v1]");
    }

    @Test
    void findsAPayloadThatIsNotThere() throws IOException {
        write("asyncapi.yaml", """
                components:
                  messages:
                    renamed:
                      name: lat.cabildo.towns.town.renamed.v1
                      payload: {$ref: schemas/town.erased.v1.schema.json}
                """);

        assertThat(failures(asyncApi()))
                .containsEntry(
                        "AsyncAPI payloads are the schemas",
                        "lat.cabildo.towns.town.renamed.v1 has payload 'schemas/town.erased.v1.schema.json', not"
                                + " schemas/town.renamed.v1.schema.json");
    }

    @Test
    void givesConsumersEveryExample() {
        List<Example> examples = contracts().examples("town");

        assertThat(examples)
                .extracting(Example::type)
                .containsExactly("lat.cabildo.towns.town.erased.v1", "lat.cabildo.towns.town.renamed.v1");
        assertThat(examples).extracting(Example::subject).containsOnly("twn_1");
        assertThat(examples.getLast().stateTopic()).isEqualTo("cabildo.towns.town.state.v1");
    }

    @Test
    void comparesOpenApiWithoutServersAndOrder() throws IOException {
        write("openapi.yaml", """
                openapi: 3.1.0
                paths: {/towns: {get: {summary: all}}}
                """);

        assertThatCode(() -> contracts().requireOpenApi("""
                {"servers": [{"url": "http://localhost"}], "paths": {"/towns": {"get": {"summary": "all"}}},
                 "openapi": "3.1.0"}""")).doesNotThrowAnyException();
        assertThatThrownBy(() -> contracts().requireOpenApi("""
                {"paths": {"/towns": {"post": {}, "get": {"summary": "some"}}}, "openapi": "3.1.0"}"""))
                .hasMessageContaining("/paths/~1towns/get/summary is \"some\", agreed is \"all\"")
                .hasMessageContaining("/paths/~1towns/post is served but not agreed");
    }

    @Test
    void approvesWhatIsServed() {
        Path file = directory.resolve("openapi.yaml");
        String served = """
                {"openapi": "3.1.0", "info": {"version": "1.0", "title": "no"},
                 "paths": {"/towns": {"get": {"deprecated": false, "x-limit": 1.5, "x-none": null}}}}""";

        new OpenApi(file, true).require(served);

        assertThatCode(() -> new OpenApi(file, false).require(served)).doesNotThrowAnyException();
    }

    private Contracts contracts() {
        return Contracts.at("towns", directory);
    }

    private Stream<DynamicTest> contract() {
        return contracts()
                .aggregate(TYPE, new TownMessages(), TownEvent.class)
                .sample(new TownRenamed("Quito"), QUITO)
                .sample(new TownErased("twn_1"))
                .tests();
    }

    private Stream<DynamicTest> asyncApi() {
        return contracts().asyncApi(TYPE);
    }

    private static Map<String, String> failures(Stream<DynamicTest> tests) {
        Map<String, String> failures = new TreeMap<>();
        tests.forEach(test -> {
            try {
                test.getExecutable().execute();
            } catch (Throwable failure) {
                failures.put(test.getDisplayName(), String.valueOf(failure.getMessage()));
            }
        });
        return failures;
    }

    private void write(String name, String content) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
