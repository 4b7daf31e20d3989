package lat.cabildo.platform.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Which topics the readers of a service read, and as which group, by the settings that it starts from. */
record Readers(List<Reader> all) {
    record Reader(String group, List<String> topics) {}

    record Binding(@Nullable String destination, @Nullable String group) {}

    static Readers of(String service) {
        StandardEnvironment settings = new StandardEnvironment();
        settings.getPropertySources()
                .addFirst(new MapPropertySource(
                        "place",
                        Map.of(
                                "spring.config.location",
                                "file:../%s-service/src/main/resources/application.yaml".formatted(service))));
        ConfigDataEnvironmentPostProcessor.applyTo(settings);
        assertThat(settings.getProperty("cabildo.service")).isEqualTo(service);
        String group = settings.getRequiredProperty("spring.cloud.stream.default.group");
        Map<String, Binding> bindings = Binder.get(settings)
                .bind("spring.cloud.stream.bindings", Bindable.mapOf(String.class, Binding.class))
                .orElseGet(Map::of);
        // Another one would write, and nobody looks at what it may.
        assertThat(bindings.keySet()).allMatch(name -> name.endsWith("-in-0"));
        return new Readers(bindings.values().stream()
                .map(each -> new Reader(
                        Objects.requireNonNullElse(each.group(), group),
                        Arrays.stream(Objects.requireNonNull(each.destination()).split(",", -1))
                                .map(String::strip)
                                .toList()))
                .toList());
    }
}
