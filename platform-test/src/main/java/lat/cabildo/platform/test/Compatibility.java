package lat.cabildo.platform.test;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * What a schema takes away from those who read by the released one: a field is gone or may now be missing, or holds
 * something else. What is added, fields and values of an enumeration, takes nothing away: readers ignore what they do
 * not know.
 */
final class Compatibility {
    private final List<String> losses = new ArrayList<>();

    private Compatibility() {}

    /** One sentence for each loss; empty if there is none. */
    static List<String> losses(Schemas released, Schemas current, String name) {
        if (!current.names().contains(name)) {
            return List.of("it is published no more");
        }
        Compatibility comparison = new Compatibility();
        comparison.compare("", Spot.of(released, name), Spot.of(current, name));
        return comparison.losses;
    }

    /** A place in a file of schemas, where references are followed. */
    private record Spot(Schemas schemas, String file, JsonNode node) {

        static Spot of(Schemas schemas, String file) {
            return new Spot(schemas, file, schemas.get(file));
        }

        Spot at(String keyword, String field) {
            return new Spot(schemas, file, node.path(keyword).path(field));
        }

        Spot at(String keyword) {
            return new Spot(schemas, file, node.path(keyword));
        }

        boolean isMissing() {
            return node.isMissingNode();
        }

        /** Missing if it points to the whole of another file, which is compared by itself. */
        Spot resolved() {
            String[] reference = node.path("$ref").asString("").split("#", 2);
            if (reference.length < 2) {
                return node.has("$ref") ? new Spot(schemas, file, MissingNode.getInstance()) : this;
            }
            String other = reference[0].isEmpty() ? file : reference[0].replace(Schemas.SUFFIX, "");
            return new Spot(schemas, other, schemas.get(other).at(reference[1])).resolved();
        }

        /** Whether named, or to be seen by the values that are allowed. */
        Set<String> types() {
            if (node.has("type")) {
                return strings(node.path("type"));
            }
            return Stream.concat(node.path("enum").valueStream(), Stream.of(node.path("const")))
                    .filter(each -> !each.isMissingNode())
                    .map(Spot::type)
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        private static String type(JsonNode value) {
            return switch (value.getNodeType()) {
                case STRING -> "string";
                case NUMBER -> value.isIntegralNumber() ? "integer" : "number";
                case BOOLEAN -> "boolean";
                case NULL -> "null";
                case ARRAY -> "array";
                default -> "object";
            };
        }
    }

    private void compare(String path, Spot before, Spot now) {
        Spot was = before.resolved();
        Spot is = now.resolved();
        if (was.isMissing() || is.isMissing()) {
            return;
        }
        compareTypes(path, was.types(), is.types());
        String format = was.node().path("format").asString("");
        if (!format.equals(is.node().path("format").asString(""))) {
            losses.add(
                    "%s was written as %s and is no more".formatted(shown(path), format.isEmpty() ? "text" : format));
        }
        Set<String> certain = strings(is.node().path("required"));
        strings(was.node().path("required")).stream()
                .filter(each -> !was.at("properties", each).isMissing()
                        && !is.at("properties", each).isMissing())
                .filter(each -> !certain.contains(each))
                .forEach(each -> losses.add("%s was always there and may be missing now".formatted(path + "/" + each)));
        for (String field : was.node().path("properties").propertyNames()) {
            Spot remaining = is.at("properties", field);
            if (remaining.isMissing()) {
                losses.add(path + "/" + field + " is gone");
            } else {
                compare(path + "/" + field, was.at("properties", field), remaining);
            }
        }
        compare(path + "/-", was.at("items"), is.at("items"));
        if (was.at("additionalProperties").node().isObject()
                && is.at("additionalProperties").node().isObject()) {
            compare(path + "/*", was.at("additionalProperties"), is.at("additionalProperties"));
        }
    }

    private void compareTypes(String path, Set<String> was, Set<String> is) {
        if (!was.isEmpty() && is.isEmpty()) {
            losses.add("%s was %s and may be anything now".formatted(shown(path), was));
        } else if (!was.isEmpty() && !was.containsAll(is)) {
            losses.add("%s was %s and may be %s now".formatted(shown(path), was, is));
        }
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
