package lat.cabildo.platform.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;
import tools.jackson.dataformat.yaml.util.StringQuotingChecker;

/** The OpenAPI description that a service has agreed to: what it serves, with sorted keys and without its address. */
final class OpenApi {
    private static final YAMLMapper YAML = YAMLMapper.builder(
                    YAMLFactory.builder().stringQuotingChecker(new EqualsSign()).build())
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER)
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES)
            .enable(YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .build();

    /** A plain one has a meaning of its own in YAML 1.1. */
    private static final class EqualsSign extends StringQuotingChecker.Default {
        @Override
        public boolean needToQuoteValue(String value) {
            return value.equals("=") || super.needToQuoteValue(value);
        }
    }

    private final Path file;
    private final boolean approve;

    OpenApi(Path file) {
        this(file, Boolean.getBoolean("contracts.approve"));
    }

    OpenApi(Path file, boolean approve) {
        this.file = file;
        this.approve = approve;
    }

    void require(String served) {
        JsonNode today = normal(JsonMapper.shared().readTree(served));
        JsonNode agreed = Files.exists(file) ? normal(YAML.readTree(file)) : YAML.createObjectNode();
        if (today.equals(agreed)) {
            return;
        }
        if (approve) {
            write(today);
            return;
        }
        List<String> differences = new ArrayList<>();
        compare("", agreed, today, differences);
        throw new AssertionError(
                "%s is not what is served; approve it with -Dcontracts.approve=true if it is meant:%n%s"
                        .formatted(file.getFileName(), String.join(System.lineSeparator(), differences)));
    }

    private static JsonNode normal(JsonNode document) {
        if (document instanceof ObjectNode root) {
            root.remove("servers");
        }
        return sorted(document);
    }

    private static JsonNode sorted(JsonNode node) {
        if (node.isObject()) {
            ObjectNode sorted = YAML.createObjectNode();
            new TreeSet<>(node.propertyNames()).forEach(name -> sorted.set(name, sorted(node.get(name))));
            return sorted;
        }
        if (node.isArray()) {
            var all = YAML.createArrayNode();
            node.forEach(each -> all.add(sorted(each)));
            return all;
        }
        return node;
    }

    private static void compare(String at, JsonNode agreed, JsonNode today, List<String> differences) {
        if (agreed.isObject() && today.isObject()) {
            Set<String> names = new TreeSet<>(agreed.propertyNames());
            names.addAll(today.propertyNames());
            for (String name : names) {
                compare(at + "/" + name.replace("/", "~1"), agreed.path(name), today.path(name), differences);
            }
        } else if (today.isMissingNode()) {
            differences.add(at + " is not served any more");
        } else if (agreed.isMissingNode()) {
            differences.add(at + " is served but not agreed");
        } else if (!agreed.equals(today)) {
            differences.add("%s is %s, agreed is %s".formatted(at, today, agreed));
        }
    }

    private void write(JsonNode document) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, YAML.writeValueAsString(document));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
