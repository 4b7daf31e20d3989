package lat.cabildo.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.ulid.UlidCreator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import lat.cabildo.platform.test.StoredVersions;
import lat.cabildo.platform.test.Tokens;
import lat.cabildo.platform.test.WriteVerbs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** Whoever acts for another organization changes nothing here, in whichever way; a new way needs a row. */
class ForeignCallerIT extends RunningService {
    private static final Map<String, Map<String, Object>> WRITES = Map.of(
            "POST /subscriptions", Map.of("language", "es"),
            "PATCH /subscriptions/{id}", Map.of("language", "pt"),
            "POST /subscriptions/{id}/pause", Map.of(),
            "POST /subscriptions/{id}/resume", Map.of(),
            "POST /subscriptions/{id}/end", Map.of(),
            "POST /subscriptions/{id}/rotate-secret", Map.of(),
            "POST /deliveries/{id}/retry", Map.of());

    /** Asks for no caller at all: the link of a letter is what it checks, see {@link UnsubscribeIT}. */
    private static final Set<String> OPEN = Set.of("POST /unsubscribe/{token}");

    private final RequestMappingHandlerMapping mappings;
    private final MongoDatabaseFactory store;
    private String owner = "";
    private String subscription = "";
    private String delivery = "";

    ForeignCallerIT(
            RestTestClient http,
            MongoDatabaseFactory store,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        super(http);
        this.store = store;
        this.mappings = mappings;
    }

    @BeforeEach
    void tell() {
        owner = municipality("Cuenca");
        subscription = subscribeMail(owner, address("foreign"));
        rename(owner, "Cuenca", "Tomebamba", 2);
        delivery = delivery(subscription, "delivered").path("id").asString();
    }

    static Stream<String> writes() {
        return WRITES.keySet().stream().sorted();
    }

    @Test
    void knowsEveryWrite() {
        Set<String> known = new HashSet<>(WRITES.keySet());
        known.addAll(OPEN);

        assertThat(WriteVerbs.of(mappings)).containsExactlyInAnyOrderElementsOf(known);
    }

    @ParameterizedTest
    @MethodSource("writes")
    void isRefusedAndLeavesNoTrace(String write) {
        Map<String, Long> before = StoredVersions.of(store.getMongoDatabase(), "subscriptions", "deliveries");
        String path = write.substring(write.indexOf(' ') + 1)
                .replace("{id}", write.contains("/deliveries") ? delivery : subscription);

        JsonNode refused = send(HttpMethod.valueOf(write.split(" ")[0]), path, body(write));

        assertThat(refused.path("status").asInt()).as(refused.toString()).isEqualTo(403);
        assertThat(refused.path("type").asString()).endsWith("/foreign-organization");
        assertThat(StoredVersions.of(store.getMongoDatabase(), "subscriptions", "deliveries"))
                .isEqualTo(before);
    }

    private Map<String, Object> body(String write) {
        Map<String, Object> body = new HashMap<>(WRITES.getOrDefault(write, Map.of()));
        if (write.equals("POST /subscriptions")) {
            body.put("owner", owner);
            body.put("filter", List.of("org:" + owner));
            body.put("channel", Map.of("type", "email", "address", address("foreign")));
        }
        return body;
    }

    private JsonNode send(HttpMethod method, String path, Map<String, Object> body) {
        return Objects.requireNonNull(http.method(method)
                .uri(path)
                .headers(Tokens.actingFor("org_" + UlidCreator.getUlid()))
                .header("If-Match", "*")
                .contentType(
                        method == HttpMethod.PATCH
                                ? MediaType.valueOf("application/merge-patch+json")
                                : MediaType.APPLICATION_JSON)
                .body(body)
                .exchange()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    }
}
