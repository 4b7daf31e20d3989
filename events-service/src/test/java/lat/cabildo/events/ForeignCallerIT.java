package lat.cabildo.events;

import static lat.cabildo.platform.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.ulid.UlidCreator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lat.cabildo.events.Http.Answer;
import lat.cabildo.platform.test.PublishedEvents;
import lat.cabildo.platform.test.ServiceTest;
import lat.cabildo.platform.test.StoredVersions;
import lat.cabildo.platform.test.Tokens;
import lat.cabildo.platform.test.Upstream;
import lat.cabildo.platform.test.WriteVerbs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whoever acts for another organization changes nothing here, in whichever way; a new way needs a row. */
@ServiceTest
class ForeignCallerIT {
    private static final Map<String, Object> TEXT = Map.of("es", "Foro");
    private static final Map<String, Map<String, Object>> WRITES = Map.ofEntries(
            Map.entry("POST /events", Map.of("kind", "forum", "title", TEXT, "on", "2031", "mode", "online")),
            Map.entry("PATCH /events/{id}", Map.of("series", "Foro Iberoamericano")),
            Map.entry("POST /events/{id}/publish", Map.of()),
            Map.entry("POST /events/{id}/reschedule", Map.of("on", "2032")),
            Map.entry("POST /events/{id}/move", Map.of("mode", "online")),
            Map.entry("POST /events/{id}/cancel", Map.of()),
            Map.entry("PUT /events/{id}/agenda", Map.of("sessions", List.of())),
            Map.entry("PUT /events/{id}/registration-policy", Map.of("type", "native", "zone", "America/Montevideo")),
            Map.entry("POST /events/{id}/follow-ups", Map.of("text", TEXT)),
            Map.entry("POST /events/{id}/follow-ups/{number}/close", Map.of("outcome", "done")),
            Map.entry("POST /events/{id}/registrations", Map.of("name", "Somebody", "email", "x@example.org")),
            Map.entry("POST /registrations/{id}/cancel", Map.of()),
            Map.entry("DELETE /registrations/{id}", Map.of()));

    private final String organizer = "org_" + UlidCreator.getUlid();
    private final RequestMappingHandlerMapping mappings;
    private final MongoDatabaseFactory store;
    private final Http secretariat;
    private final Http foreigner;
    private String event = "";
    private String registration = "";

    ForeignCallerIT(
            RestTestClient client,
            MongoDatabaseFactory store,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        this.mappings = mappings;
        this.store = store;
        this.secretariat = new Http(client, Tokens.secretariat());
        this.foreigner = new Http(client, Tokens.actingFor("org_" + UlidCreator.getUlid()));
    }

    @BeforeEach
    void holdAnEvent() {
        try (Upstream directory = Upstream.of("directory")) {
            SampleDirectory.organization(directory, organizer, 1, "Cuenca", "EC");
        }
        eventually(() -> {
            Answer created = secretariat.post("/events", body("POST /events"));
            assertThat(created.status()).isEqualTo(201);
            event = created.id();
        });
        Answer open = secretariat.put(
                "/events/" + event + "/registration-policy",
                published(),
                Map.of("type", "native", "zone", "America/Montevideo"));
        assertThat(open.status()).isEqualTo(200);
        registration = secretariat
                .post("/events/" + event + "/registrations", body("POST /events/{id}/registrations"))
                .id();
    }

    static Stream<String> writes() {
        return WRITES.keySet().stream().sorted();
    }

    @Test
    void knowsEveryWrite() {
        assertThat(WriteVerbs.of(mappings)).containsExactlyInAnyOrderElementsOf(WRITES.keySet());
    }

    @ParameterizedTest
    @MethodSource("writes")
    void isRefusedAndLeavesNoTrace(String write) {
        Map<String, Long> before = StoredVersions.of(store.getMongoDatabase(), "events", "registrations");
        String path = write.substring(write.indexOf(' ') + 1)
                .replace("{id}", write.contains("/registrations/{id}") ? registration : event)
                .replace("{number}", "1");

        Answer refused = foreigner.change(HttpMethod.valueOf(write.split(" ")[0]), path, body(write));

        assertThat(refused.status()).as(refused.toString()).isEqualTo(403);
        assertThat(refused.problem()).isEqualTo("foreign-organization");
        assertThat(StoredVersions.of(store.getMongoDatabase(), "events", "registrations"))
                .isEqualTo(before);
        assertThat(PublishedEvents.here().all("cabildo.events.event.changes.v1", event))
                .hasSizeLessThanOrEqualTo(3);
    }

    private Answer published() {
        return secretariat.post("/events/" + event + "/publish", secretariat.get("/events/" + event), Map.of());
    }

    private Map<String, Object> body(String write) {
        Map<String, Object> body = new HashMap<>(WRITES.getOrDefault(write, Map.of()));
        if (write.equals("POST /events")) {
            body.put("organizers", List.of(Map.of("organization", organizer, "role", "organizer")));
        }
        return body;
    }
}
