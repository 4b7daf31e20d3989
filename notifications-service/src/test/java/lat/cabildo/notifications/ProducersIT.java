package lat.cabildo.notifications;

import static lat.cabildo.platform.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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

        Map<String, Long> versions = new LinkedHashMap<>();
        for (String service : WANTED.keySet()) {
            try (Upstream upstream = Upstream.of(service)) {
                examples.stream()
                        .filter(each -> each.service().equals(service))
                        .forEach(each ->
                                upstream.publish(each, versions.merge(each.subject(), 1_000L, (old, one) -> old + 1)));
            }
        }

        eventually(() -> assertThat(told(subscription, "delivered")).hasSize(examples.size()));
        assertThat(told(subscription, "delivered").stream()
                        .map(each -> each.at("/occasion/type").asString()))
                .containsExactlyInAnyOrderElementsOf(
                        examples.stream().map(Example::type).toList());
        List<String> subjects = new ArrayList<>();
        for (var mail : MAIL.to("producers@example.org")) {
            subjects.add(mail.getSubject());
        }
        assertThat(subjects).hasSize(examples.size()).noneMatch(each -> each.contains("lat.cabildo."));
    }

    private String subscribeTo(List<Example> examples) {
        String owner = municipality("Loja");
        List<String> filter = new ArrayList<>(new TreeSet<>(
                examples.stream().map(each -> "type:" + each.type()).toList()));
        Map<String, Object> body = Map.of(
                "owner",
                owner,
                "filter",
                filter,
                "channel",
                Map.of("type", "email", "address", "producers@example.org"),
                "language",
                "es");
        String[] id = new String[1];
        eventually(() -> id[0] = post("/subscriptions", body, 201).path("id").asString());
        return id[0];
    }

    private List<JsonNode> told(String subscription, String status) {
        return Stream.of(get("/deliveries?size=500&subscription=" + subscription + "&status=" + status)
                        .path("items"))
                .flatMap(JsonNode::valueStream)
                .toList();
    }
}
