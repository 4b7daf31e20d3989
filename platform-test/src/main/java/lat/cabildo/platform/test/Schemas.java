package lat.cabildo.platform.test;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schemas (2020-12) of a service: as they are, closed, and as a consumer should read them, open. */
final class Schemas {
    static final String SUFFIX = ".schema.json";
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String BASE = "https://cabildo.lat/contracts/";

    private final Map<String, JsonNode> byName = new LinkedHashMap<>();

    Schemas(Path contracts) {
        for (Path file : Contracts.files(contracts.resolve("schemas"), SUFFIX)) {
            String name = file.getFileName().toString();
            byName.put(name.substring(0, name.length() - SUFFIX.length()), JSON.readTree(file));
        }
    }

    /** Without the ending: {@code organization.renamed.v1}. */
    List<String> names() {
        return List.copyOf(byName.keySet());
    }

    JsonNode get(String name) {
        JsonNode schema = byName.get(name);
        if (schema == null) {
            throw new AssertionError("schemas/" + name + SUFFIX + " is missing");
        }
        return schema;
    }

    /** What the producer's schema complains about; empty if nothing. */
    List<String> complaints(String name, JsonNode data) {
        return complaints(byName, name, data);
    }

    /** What the schema complains about once it tolerates fields and values of enumerations that it does not know. */
    List<String> openComplaints(String name, JsonNode data) {
        Map<String, JsonNode> open = new LinkedHashMap<>();
        byName.forEach((each, schema) -> open.put(each, open(schema)));
        return complaints(open, name, data);
    }

    private List<String> complaints(Map<String, JsonNode> schemas, String name, JsonNode data) {
        get(name);
        Map<String, String> sources = new HashMap<>();
        schemas.forEach((each, schema) -> {
            sources.put(location(each, schema), schema.toString());
            sources.put(BASE + each + SUFFIX, schema.toString());
        });
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(sources)
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()));
        Schema schema = registry.getSchema(SchemaLocation.of(location(name, get(name))));
        return schema.validate(data).stream().map(Error::toString).toList();
    }

    private static String location(String name, JsonNode schema) {
        return schema.path("$id").asString(BASE + name + SUFFIX);
    }

    /** Paths of the objects in a schema that would take fields that it does not name. */
    List<String> leaks(String name) {
        List<String> leaks = new ArrayList<>();
        collectLeaks(get(name), "#", false, leaks);
        return leaks;
    }

    private static void collectLeaks(JsonNode node, String path, boolean closedAround, List<String> leaks) {
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collectLeaks(node.get(i), path + "/" + i, closedAround, leaks);
            }
            return;
        }
        boolean closed = closedAround || isFalse(node, "unevaluatedProperties");
        if (describesObject(node) && !closed && !isFalse(node, "additionalProperties") && !isMap(node)) {
            leaks.add(path);
        }
        for (Map.Entry<String, JsonNode> each : node.properties()) {
            String keyword = each.getKey();
            String below = path + "/" + keyword;
            switch (keyword) {
                case "allOf", "anyOf", "oneOf", "if", "then", "else" ->
                    collectLeaks(each.getValue(), below, closed, leaks);
                case "properties", "$defs", "patternProperties", "dependentSchemas" ->
                    each.getValue()
                            .properties()
                            .forEach(part -> collectLeaks(part.getValue(), below + "/" + part.getKey(), false, leaks));
                case "items", "prefixItems", "contains", "additionalProperties" ->
                    collectLeaks(each.getValue(), below, false, leaks);
                default -> {
                    // says nothing about objects
                }
            }
        }
    }

    private static boolean describesObject(JsonNode node) {
        JsonNode type = node.path("type");
        return node.has("properties")
                || type.asString("").equals("object")
                || type.valueStream().anyMatch(each -> each.asString("").equals("object"));
    }

    private static boolean isMap(JsonNode node) {
        JsonNode others = node.path("additionalProperties");
        return others.isObject() && !others.isEmpty();
    }

    private static boolean isFalse(JsonNode node, String field) {
        return node.path(field).isBoolean() && !node.path(field).asBoolean();
    }

    private static JsonNode open(JsonNode schema) {
        JsonNode copy = schema.deepCopy();
        reopen(copy);
        return copy;
    }

    private static void reopen(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (String closing : List.of("additionalProperties", "unevaluatedProperties")) {
                if (isFalse(object, closing)) {
                    object.remove(closing);
                }
            }
            if (object.path("enum").isArray()) {
                object.remove("enum");
            }
        }
        node.valueStream().forEach(Schemas::reopen);
    }
}
