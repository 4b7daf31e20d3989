package lat.cabildo.local.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Reads the steps of all files below {@code sample/}, in the order of their names.
 *
 * <p>A file is a list of steps, or of {@code {each: {…a step with $names…}, of: [{…values…}]}} for many alike.
 */
public final class SampleFiles {
    private SampleFiles() {}

    public static List<Step> steps() {
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:sample/*.yaml");
            Arrays.sort(files, Comparator.comparing(Resource::getFilename));
            List<Step> steps = new ArrayList<>();
            for (Resource file : files) {
                steps.addAll(steps(file));
            }
            return steps;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Step> steps(Resource file) throws IOException {
        List<Step> steps = new ArrayList<>();
        try (InputStream text = file.getInputStream()) {
            List<Map<?, ?>> entries = PlainYaml.load(text);
            for (Map<?, ?> entry : entries) {
                for (Map<?, ?> step : expanded(entry)) {
                    steps.add(Step.of("sample-" + file.getFilename() + "-" + (steps.size() + 1), step));
                }
            }
        }
        return steps;
    }

    private static List<Map<?, ?>> expanded(Map<?, ?> entry) {
        if (!(entry.get("each") instanceof Map<?, ?> pattern)) {
            return List.of(entry);
        }
        List<Map<?, ?>> steps = new ArrayList<>();
        for (Object values : (List<?>) Objects.requireNonNull(entry.get("of"))) {
            Map<Object, Object> step = new LinkedHashMap<>(
                    (Map<?, ?>) Objects.requireNonNull(new Template((Map<?, ?>) values).fill(pattern)));
            step.putIfAbsent("as", ((Map<?, ?>) values).get("as"));
            steps.add(step);
        }
        return steps;
    }
}
