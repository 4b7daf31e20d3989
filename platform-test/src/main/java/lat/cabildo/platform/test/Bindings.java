package lat.cabildo.platform.test;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** The topics of other services that a service listens to, by the name of the listening bean. */
record Bindings(Map<String, List<String>> topics) {
    private static final String INPUT = "-in-0";

    static Bindings of(Environment environment) {
        Map<String, List<String>> topics = new LinkedHashMap<>();
        Binder.get(environment)
                .bind("spring.cloud.stream.bindings", Bindable.mapOf(String.class, Binding.class))
                .orElseGet(Map::of)
                .forEach((name, binding) -> {
                    if (name.endsWith(INPUT) && binding.destination() != null) {
                        topics.put(name.substring(0, name.length() - INPUT.length()), binding.topics());
                    }
                });
        return new Bindings(topics);
    }

    List<String> allTopics() {
        return topics.values().stream().flatMap(List::stream).toList();
    }

    record Binding(@Nullable String destination) {
        List<String> topics() {
            return destination == null
                    ? List.of()
                    : Arrays.stream(destination.split(",")).map(String::strip).toList();
        }
    }
}
