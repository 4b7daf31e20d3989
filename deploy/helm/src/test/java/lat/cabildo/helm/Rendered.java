package lat.cabildo.helm;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.TemplateCommand;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What the chart makes of some values. */
record Rendered(List<Map<String, Object>> objects) {
    private static final Path SOURCE = Path.of("cabildo");
    private static final Path VALUES = Path.of("src/test/resources/values.yaml");
    private static final Path CHART = copy();

    /** @param settings name and value in turn, on top of the values of the test */
    static Rendered with(String... settings) {
        return with(VALUES, settings);
    }

    /**
     * @param over YAML on top of the values of the test: what cannot be said by a name and a value, such as an empty
     *     list
     */
    static Rendered withValues(String over) {
        try {
            Yaml yaml = new Yaml();
            Path file = Files.createTempFile(Path.of("target"), "values", ".yaml");
            Files.writeString(file, yaml.dump(merge(map(yaml.load(Files.readString(VALUES))), map(yaml.load(over)))));
            return with(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Rendered with(Path values, String... settings) {
        TemplateCommand command = new Helm(CHART)
                .template()
                .withName("house")
                .withNamespace("cabildo")
                .withValuesFile(values);
        for (int i = 0; i < settings.length; i += 2) {
            command = command.set(settings[i], settings[i + 1]);
        }
        Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        List<Map<String, Object>> objects = new ArrayList<>();
        for (Object each : yaml.loadAll(command.call())) {
            if (each != null) {
                objects.add(map(each));
            }
        }
        return new Rendered(objects);
    }

    private static Path copy() {
        try {
            return copied(Path.of("target/chart"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A copy of the chart whose own values are those of the test, since Helm lints with no others. */
    static Path filled(Path directory) throws IOException {
        Path chart = copied(directory);
        Yaml yaml = new Yaml();
        Path values = chart.resolve("values.yaml");
        Map<String, Object> merged =
                merge(map(yaml.load(Files.readString(values))), map(yaml.load(Files.readString(VALUES))));
        Files.writeString(values, yaml.dump(merged));
        return chart;
    }

    /**
     * Without the version of Kubernetes that it asks for, since the library renders for an old one whatever it is told;
     * and with hooks as if they were ordinary objects, since it leaves those out.
     */
    private static Path copied(Path directory) throws IOException {
        Path chart = directory.resolve("cabildo");
        try (Stream<Path> files = Files.walk(SOURCE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = chart.resolve(SOURCE.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.writeString(
                        copy,
                        Files.readString(file).replaceAll("(?m)^(kubeVersion| +helm\\.sh/hook[a-z-]*):.*\\n", ""));
            }
        }
        return chart;
    }

    private static Map<String, Object> merge(Map<String, Object> under, Map<String, Object> over) {
        Map<String, Object> merged = new LinkedHashMap<>(under);
        over.forEach((name, value) ->
                merged.merge(name, value, (a, b) -> a instanceof Map && b instanceof Map ? merge(map(a), map(b)) : b));
        return merged;
    }

    List<Map<String, Object>> of(String kind) {
        return objects.stream().filter(each -> kind.equals(each.get("kind"))).toList();
    }

    /** The pods that deployments and jobs make. */
    List<Map<String, Object>> pods() {
        return Stream.concat(of("Deployment").stream(), of("Job").stream())
                .map(each -> at(each, "spec", "template"))
                .toList();
    }

    List<Map<String, Object>> containers() {
        return pods().stream().flatMap(each -> list(each, "spec", "containers")).toList();
    }

    static String name(Map<String, Object> object) {
        return String.valueOf(at(object, "metadata").get("name"));
    }

    /** The map at the end of a path. */
    static Map<String, Object> at(Map<String, Object> object, String... path) {
        return map(value(object, path));
    }

    static Stream<Map<String, Object>> list(Map<String, Object> object, String... path) {
        Object found = value(object, path);
        return found == null ? Stream.empty() : ((List<?>) found).stream().map(Rendered::map);
    }

    static @Nullable Object value(Map<String, Object> object, String... path) {
        Object found = object;
        for (String step : path) {
            found = found instanceof Map<?, ?> inner ? inner.get(step) : null;
        }
        return found;
    }

    /** Whether all labels that a selector asks for are among these. */
    static Predicate<Map<String, Object>> selects(Map<String, Object> selector) {
        return pod -> at(pod, "metadata", "labels").entrySet().containsAll(selector.entrySet());
    }

    @SuppressWarnings("unchecked") // YAML of Kubernetes has texts for keys
    private static Map<String, Object> map(@Nullable Object value) {
        return value == null ? Map.of() : (Map<String, Object>) value;
    }
}
