package lat.cabildo.platform.test;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import lat.cabildo.platform.aggregate.AggregateType;
import org.junit.jupiter.api.DynamicTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The AsyncAPI 3 description of a service: one channel per topic whose {@code address} is the topic, one message per
 * type of domain event whose {@code name} is the CloudEvents type and whose payload refers to a schema file.
 */
final class AsyncApi {
    /** What the platform tells auditors on every service's behalf. */
    static final String AUDIT = "audit.noted.v1";

    private final String service;
    private final Path directory;
    private final List<AggregateType<?, ?, ?>> types;
    private final Schemas schemas;
    private final JsonNode document;

    AsyncApi(String service, Path directory, List<AggregateType<?, ?, ?>> types) {
        this.service = service;
        this.directory = directory;
        this.types = types;
        this.schemas = new Schemas(directory);
        Path file = directory.resolve("asyncapi.yaml");
        if (!Files.exists(file)) {
            throw new AssertionError(file + " is missing");
        }
        this.document = YAMLMapper.shared().readTree(file);
    }

    Stream<DynamicTest> tests() {
        return Stream.of(
                dynamicTest("AsyncAPI tells of every topic and no other", this::requireTopics),
                dynamicTest("AsyncAPI tells of every domain event and no other", this::requireTypes),
                dynamicTest("AsyncAPI payloads are the schemas", this::requirePayloads),
                dynamicTest("every schema is of a type of aggregates", this::requireNoStraySchemas));
    }

    private void requireTopics() {
        Set<String> topics = new TreeSet<>();
        if (schemas.names().contains(AUDIT)) {
            topics.add("cabildo.%s.audit.v1".formatted(service));
        }
        for (AggregateType<?, ?, ?> type : types) {
            topics.add(topic(type, "changes"));
            topics.add(topic(type, "state"));
            if (type.contacts()) {
                topics.add(topic(type, "contacts"));
            }
        }
        Set<String> described = new TreeSet<>();
        document.path("channels")
                .forEach(channel -> described.add(channel.path("address").asString("")));
        requireSame("channels/*/address", topics, described);
    }

    private void requireTypes() {
        Set<String> published = new TreeSet<>();
        for (String name : schemas.names()) {
            if (!name.endsWith(".state.v1") && !name.endsWith(".contacts.v1")) {
                published.add("lat.cabildo." + service + "." + name);
            }
        }
        Set<String> described = new TreeSet<>();
        messages().forEach(message -> {
            String name = message.path("name").asString("");
            if (!name.endsWith(".contacts.v1")) {
                described.add(name);
            }
        });
        requireSame("messages/*/name", published, described);
    }

    private void requirePayloads() {
        List<String> wrong = new ArrayList<>();
        for (JsonNode message : messages()) {
            String name = message.path("name").asString("");
            String reference = payload(message).path("$ref").asString("");
            Path file = directory.resolve(reference).normalize();
            String own = name.substring(name.indexOf(service + ".") + service.length() + 1) + Schemas.SUFFIX;
            if (!Files.isRegularFile(file) || !file.getFileName().toString().equals(own)) {
                wrong.add("%s has payload '%s', not schemas/%s".formatted(name, reference, own));
            }
        }
        if (!wrong.isEmpty()) {
            throw new AssertionError(String.join("\n", wrong));
        }
    }

    private void requireNoStraySchemas() {
        List<String> stray = schemas.names().stream()
                .filter(name -> !name.equals(AUDIT))
                .filter(name -> types.stream().noneMatch(type -> name.startsWith(type.name() + ".")))
                .toList();
        if (!stray.isEmpty()) {
            throw new AssertionError("schemas of no type of aggregates: " + stray);
        }
    }

    /** With or without the multi-format wrapper that names the schema's dialect. */
    private static JsonNode payload(JsonNode message) {
        JsonNode payload = message.path("payload");
        return payload.has("schema") ? payload.path("schema") : payload;
    }

    private List<JsonNode> messages() {
        return document.at("/components/messages").valueStream().toList();
    }

    private String topic(AggregateType<?, ?, ?> type, String channel) {
        return "cabildo.%s.%s.%s.v1".formatted(service, type.name(), channel);
    }

    private static void requireSame(String where, Set<String> expected, Set<String> described) {
        Set<String> missing = new TreeSet<>(expected);
        missing.removeAll(described);
        Set<String> stray = new TreeSet<>(described);
        stray.removeAll(expected);
        if (!missing.isEmpty() || !stray.isEmpty()) {
            throw new AssertionError(
                    "asyncapi.yaml, %s: missing %s, not published %s".formatted(where, missing, stray));
        }
    }
}
