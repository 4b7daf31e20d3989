package lat.cabildo.notifications;

import static lat.cabildo.platform.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import lat.cabildo.platform.test.Contracts;
import lat.cabildo.platform.test.Example;
import lat.cabildo.platform.test.Upstream;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** Every example that the producers have approved, old ones included, goes through the real listeners. */
class ProducersIT extends RunningService {
    private static final Map<String, Set<String>> WANTED = Map.of(
            "directory", Set.of("organization", "person", "post", "mandate", "membership"),
            "events", Set.of("event"),
            "agreements", Set.of("agreement"));

    private static final AtomicLong VERSIONS = new AtomicLong(1_000);

    private final String address = address("producers");

    ProducersIT(RestTestClient http) {
        super(http);
    }

    @Test
    void tellsOfEveryDomainEventInWords() throws Exception {
        List<Example> examples = WANTED.keySet().stream()
                .flatMap(service -> Contracts.of(service).examples().stream())
                .filter(each -> WANTED.getOrDefault(each.service(), Set.of()).contains(each.aggregate()))
                .toList();
        assertThat(examples).hasSizeGreaterThan(30);
        String subscription = subscribeTo(examples);

        List<Example> erasing =
                examples.stream().filter(each -> !each.data().has("state")).toList();
        List<Example> others =
                examples.stream().filter(each -> !erasing.contains(each)).toList();
        publish(others);
        eventually(() -> assertThat(told(subscription)).hasSize(others.size()));
        publish(erasing);
        eventually(() -> assertThat(told(subscription)).hasSize(examples.size()));

        assertThat(told(subscription).stream()
                        .map(each -> each.at("/occasion/type").asString()))
                .containsExactlyInAnyOrderElementsOf(
                        examples.stream().map(Example::type).toList());
        List<String> subjects = new ArrayList<>();
        for (var mail : MAIL.to(address)) {
            subjects.add(mail.getSubject());
        }
        assertThat(subjects).hasSize(examples.size()).noneMatch(each -> each.contains("lat.cabildo."));
    }

    /** Under versions that no run before has used. */
    private static void publish(List<Example> examples) {
        for (String service : WANTED.keySet()) {
            try (Upstream upstream = Upstream.of(service)) {
                examples.stream()
                        .filter(each -> each.service().equals(service))
                        .forEach(each -> upstream.publish(each, VERSIONS.incrementAndGet()));
            }
        }
    }

    private String subscribeTo(List<Example> examples) {
        String owner = municipality("Loja");
        List<String> filter = new ArrayList<>(new TreeSet<>(
                examples.stream().map(each -> "type:" + each.type()).toList()));
        return subscribe(owner, filter, address);
    }

    private List<JsonNode> told(String subscription) {
        return Stream.of(get("/deliveries?size=500&status=delivered&subscription=" + subscription)
                        .path("items"))
                .flatMap(JsonNode::valueStream)
                .toList();
    }
}
