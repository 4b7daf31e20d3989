package lat.cabildo.platform.test;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import lat.cabildo.platform.aggregate.AggregateType;
import lat.cabildo.platform.aggregate.PublishedLanguage;
import lat.cabildo.platform.aggregate.WireFormat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What one type of aggregates has agreed to publish: for each domain event a closed schema
 * {@code schemas/<aggregate>.<name>.v1.schema.json} and an approved example, and {@code <aggregate>.state.v1} for the
 * state. What partners were given, {@code released/schemas}, must go on to be true: a reader who knows only that can
 * read all that is published today.
 */
public final class AggregateContract<A, E> {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Examples examples;
    private final Schemas schemas;
    private final Schemas released;
    private final AggregateType<?, A, E> type;
    private final PublishedLanguage<A, E> language;
    private final Class<E> events;
    private final List<Sample<A, E>> samples = new ArrayList<>();

    AggregateContract(
            Path contracts,
            Examples examples,
            AggregateType<?, A, E> type,
            PublishedLanguage<A, E> language,
            Class<E> events) {
        this.examples = examples;
        this.schemas = new Schemas(contracts);
        this.released = new Schemas(contracts.resolve("released"));
        this.type = type;
        this.language = language;
        this.events = events;
    }

    private record Sample<A, E>(E event, @Nullable A state) {}

    /** A domain event and the state after it. */
    public AggregateContract<A, E> sample(E event, A state) {
        samples.add(new Sample<>(event, state));
        return this;
    }

    /** The domain event of erasing, after which there is no state. */
    public AggregateContract<A, E> sample(E event) {
        samples.add(new Sample<>(event, null));
        return this;
    }

    /** One test for the whole, and three for each domain event. */
    public Stream<DynamicTest> tests() {
        List<DynamicTest> tests = new ArrayList<>();
        tests.add(dynamicTest("every domain event has a sample", this::requireSamples));
        tests.add(dynamicTest("every domain event has a schema and every schema a domain event", this::requireSchemas));
        tests.add(dynamicTest("every example is of a domain event", this::requireNoStrayExamples));
        for (String schema : own(schemas)) {
            tests.add(dynamicTest(schema + " is closed", () -> requireClosed(schema)));
        }
        for (String schema : own(released)) {
            tests.add(dynamicTest(schema + " takes nothing away from its readers", () -> requireNoLoss(schema)));
        }
        for (Sample<A, E> sample : samples) {
            String name = type.name() + "." + language.name(sample.event());
            tests.add(dynamicTest(name + " fits its schema", () -> requireValid(sample)));
            tests.add(dynamicTest(name + " leaves room for additions", () -> requireOpen(sample)));
            tests.add(dynamicTest(
                    name + " equals its approved example",
                    () -> examples.require(type.name(), language.name(sample.event()), written(sample))));
            tests.add(dynamicTest(name + " still fits its older examples", () -> requireOlderValid(sample)));
        }
        return tests.stream();
    }

    private void requireSamples() {
        Set<Class<?>> sampled = new LinkedHashSet<>();
        samples.forEach(sample -> sampled.add(sample.event().getClass()));
        Set<Class<?>> unsampled = subtypes(events);
        unsampled.removeAll(sampled);
        if (!unsampled.isEmpty()) {
            throw new AssertionError("no sample of "
                    + unsampled.stream().map(Class::getSimpleName).toList());
        }
    }

    private void requireSchemas() {
        Set<String> expected = new LinkedHashSet<>();
        samples.forEach(sample -> expected.add(schema(language.name(sample.event()))));
        expected.add(schema("state"));
        if (type.contacts()) {
            expected.add(schema("contacts"));
        }
        Set<String> missing = new LinkedHashSet<>(expected);
        own(schemas).forEach(missing::remove);
        Set<String> stray = new LinkedHashSet<>(own(schemas));
        stray.removeAll(expected);
        if (!missing.isEmpty() || !stray.isEmpty()) {
            throw new AssertionError(
                    "schemas that are missing: %s; schemas of no domain event: %s".formatted(missing, stray));
        }
    }

    private void requireNoStrayExamples() {
        Set<String> names = new LinkedHashSet<>();
        samples.forEach(sample -> names.add(language.name(sample.event())));
        List<Example> stray = examples.all().stream()
                .filter(example -> example.aggregate().equals(type.name()) && !names.contains(example.name()))
                .toList();
        if (!stray.isEmpty()) {
            throw new AssertionError("examples of no domain event: " + stray);
        }
    }

    private void requireClosed(String schema) {
        List<String> leaks = schemas.leaks(schema);
        if (!leaks.isEmpty()) {
            throw new AssertionError("%s takes fields that it does not name at %s: say additionalProperties: false"
                    .formatted(schema, leaks));
        }
    }

    private void requireValid(Sample<A, E> sample) {
        require(schema(language.name(sample.event())), "what is published today", written(sample));
        if (sample.state() != null && type.contacts()) {
            Object contacts = language.contacts(sample.state());
            if (contacts != null) {
                require(schema("contacts"), "what is published today", JSON.readTree(WireFormat.contacts(contacts)));
            }
        }
    }

    private void requireOlderValid(Sample<A, E> sample) {
        for (Example example : examples.of(type.name(), language.name(sample.event()))) {
            require(schema(example.name()), example.toString(), example.data());
        }
    }

    private void require(String schema, String what, JsonNode data) {
        List<String> complaints = schemas.complaints(schema, data);
        if (!complaints.isEmpty()) {
            throw new AssertionError(
                    "%s does not fit %s: %s%n%s".formatted(what, schema, complaints, data.toPrettyString()));
        }
    }

    private void requireOpen(Sample<A, E> sample) {
        JsonNode grown = written(sample);
        grow(grown);
        String schema = schema(language.name(sample.event()));
        List<String> complaints = schemas.openComplaints(schema, grown);
        if (!complaints.isEmpty()) {
            throw new AssertionError("a consumer could not take additions to %s: %s".formatted(schema, complaints));
        }
        if (schemas.complaints(schema, grown).isEmpty()) {
            throw new AssertionError("the producer could add fields to %s unnoticed".formatted(schema));
        }
    }

    private static void grow(JsonNode data) {
        for (String part : List.of("", "/change", "/state")) {
            if (data.at(part) instanceof ObjectNode object) {
                object.put("addedLater", true);
            }
        }
    }

    private JsonNode written(Sample<A, E> sample) {
        A state = sample.state();
        return JSON.readTree(
                WireFormat.data(language.change(sample.event()), state == null ? null : language.state(state)));
    }

    private void requireNoLoss(String schema) {
        List<String> losses = new ArrayList<>(Compatibility.losses(released, schemas, schema));
        for (Sample<A, E> sample : samples) {
            if (schema(language.name(sample.event())).equals(schema)) {
                losses.addAll(released.openComplaints(schema, written(sample)));
            }
        }
        if (!losses.isEmpty()) {
            throw new AssertionError(
                    "%s breaks what partners were given (contracts/released/schemas): %s. Keep it and add, or publish a v2 on topics of its own"
                            .formatted(schema, String.join("; ", losses)));
        }
    }

    private List<String> own(Schemas schemas) {
        return schemas.names().stream()
                .filter(name -> name.startsWith(type.name() + "."))
                .toList();
    }

    private String schema(String name) {
        return "%s.%s.v1".formatted(type.name(), name);
    }

    private static Set<Class<?>> subtypes(Class<?> type) {
        if (!type.isSealed()) {
            throw new AssertionError(type.getSimpleName() + " is not sealed");
        }
        Set<Class<?>> leaves = new LinkedHashSet<>();
        for (Class<?> each : type.getPermittedSubclasses()) {
            if (each.isSealed()) {
                leaves.addAll(subtypes(each));
            } else {
                leaves.add(each);
            }
        }
        return leaves;
    }
}
