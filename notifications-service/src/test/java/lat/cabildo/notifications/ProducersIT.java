package lat.cabildo.notifications;

import static lat.cabildo.platform.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
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

        // What has others forgotten comes once they are told: first a person's past, then the person.
        List<Example> told = new ArrayList<>();
        for (List<Example> part : inTurn(examples)) {
            publish(part);
            told.addAll(part);
            eventually(() -> assertThat(told(subscription)).hasSize(told.size()));
        }

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

    private static Collection<List<Example>> inTurn(List<Example> examples) {
        return examples.stream()
                .collect(Collectors.groupingBy(
                        each -> {
                            int erased = each.data().has("state") ? 0 : 2;
                            return each.type().endsWith(".past-forgotten.v1") ? 1 : erased;
                        },
                        TreeMap::new,
                        Collectors.toList()))
                .values();
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
