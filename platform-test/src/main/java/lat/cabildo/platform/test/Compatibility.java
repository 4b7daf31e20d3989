package lat.cabildo.platform.test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * What a schema takes away from those who read by the released one: a field is gone or may now be missing, or holds
 * something else. What is added, fields and values of an enumeration, takes nothing away: readers ignore what they do
 * not know.
 */
final class Compatibility {
    private final Schemas released;
    private final Schemas current;
    private final String name;
    private final List<String> losses = new ArrayList<>();

    private Compatibility(Schemas released, Schemas current, String name) {
        this.released = released;
        this.current = current;
        this.name = name;
    }

    /** One sentence for each loss; empty if there is none. */
    static List<String> losses(Schemas released, Schemas current, String name) {
        if (!current.names().contains(name)) {
            return List.of("it is published no more");
        }
        Compatibility comparison = new Compatibility(released, current, name);
        comparison.compare("", released.get(name), current.get(name));
        return comparison.losses;
    }

    private void compare(String path, JsonNode before, JsonNode now) {
        JsonNode was = resolve(released, before);
        JsonNode is = resolve(current, now);
        if (was.isMissingNode() || is.isMissingNode()) {
            return;
        }
        compareTypes(path, was, is);
        String format = was.path("format").asString("");
        if (!format.equals(is.path("format").asString(""))) {
            losses.add(
                    "%s was written as %s and is no more".formatted(shown(path), format.isEmpty() ? "text" : format));
        }
        Set<String> certain = strings(is.path("required"));
        strings(was.path("required")).stream()
                .filter(each -> was.path("properties").has(each)
                        && is.path("properties").has(each))
                .filter(each -> !certain.contains(each))
                .forEach(each -> losses.add("%s was always there and may be missing now".formatted(path + "/" + each)));
        for (Map.Entry<String, JsonNode> each : was.path("properties").properties()) {
            String below = path + "/" + each.getKey();
            JsonNode remaining = is.path("properties").path(each.getKey());
            if (remaining.isMissingNode()) {
                losses.add(below + " is gone");
            } else {
                compare(below, each.getValue(), remaining);
            }
        }
        compare(path + "/-", was.path("items"), is.path("items"));
        if (was.path("additionalProperties").isObject()
                && is.path("additionalProperties").isObject()) {
            compare(path + "/*", was.path("additionalProperties"), is.path("additionalProperties"));
        }
    }

    private void compareTypes(String path, JsonNode was, JsonNode is) {
        Set<String> known = strings(was.path("type"));
        Set<String> other = strings(is.path("type"));
        other.removeAll(known);
        if (!known.isEmpty() && !other.isEmpty()) {
            losses.add("%s was %s and may be %s now".formatted(shown(path), known, other));
        }
    }

    /** Missing if it points to another file, which is compared by itself. */
    private JsonNode resolve(Schemas schemas, JsonNode node) {
        String reference = node.path("$ref").asString("");
        if (reference.isEmpty()) {
            return node;
        }
        return reference.startsWith("#") ? schemas.get(name).at(reference.substring(1)) : MissingNode.getInstance();
    }

    private static Set<String> strings(JsonNode node) {
        return node.isString()
                ? new TreeSet<>(Set.of(node.asString()))
                : node.valueStream().map(JsonNode::asString).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String shown(String path) {
        return path.isEmpty() ? "the whole" : path;
    }
}
