package lat.cabildo.events;

import static lat.cabildo.platform.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.ulid.UlidCreator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lat.cabildo.events.Http.Answer;
import lat.cabildo.platform.aggregate.Outboxes;
import lat.cabildo.platform.security.Access;
import lat.cabildo.platform.security.AccessTable;
import lat.cabildo.platform.test.AccessRoutes;
import lat.cabildo.platform.test.AccessTrial;
import lat.cabildo.platform.test.AccessTrial.Attempt;
import lat.cabildo.platform.test.Contracts;
import lat.cabildo.platform.test.ServiceTest;
import lat.cabildo.platform.test.Tokens;
import lat.cabildo.platform.test.Upstream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** Everybody gets what {@link EventsAccess} says, on every route. */
@ServiceTest
class AccessIT {
    private static final String ADDRESS = "somebody@hidden.example";
    private static final Map<String, Object> TEXT = Map.of("es", "Foro");
    private static final Map<String, Map<String, Object>> BODIES = Map.ofEntries(
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
    private final RestTestClient client;
    private final AccessTable table;
    private final RequestMappingHandlerMapping mappings;
    private final MongoDatabaseFactory store;
    private final Outboxes outboxes;
    private final Http secretariat;

    AccessIT(
            RestTestClient client,
            AccessTable table,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings,
            MongoDatabaseFactory store,
            Outboxes outboxes) {
        this.client = client;
        this.table = table;
        this.mappings = mappings;
        this.store = store;
        this.outboxes = outboxes;
        this.secretariat = new Http(client, Tokens.secretariat());
    }

    @Test
    void tellsOfEveryRouteInTheTable() {
        AccessRoutes.requireRows(
                table, mappings, secretariat.get("/v3/api-docs").body().toString());
        Contracts.of("events").requireAccess(table);
    }

    @TestFactory
    Stream<DynamicTest> everybodyGetsWhatTheTableSays() {
        Map<String, String> ids = ids();
        return new AccessTrial("events", organizer, table, client, store.getMongoDatabase(), outboxes)
                .tests(row -> attempt(row, ids), ADDRESS);
    }

    /** Of an event whose organizer is known, and of somebody who registered. */
    private Map<String, String> ids() {
        try (Upstream directory = Upstream.of("directory")) {
            SampleDirectory.organization(directory, organizer, 1, "Cuenca", "EC");
        }
        Map<String, String> ids = new HashMap<>();
        eventually(() -> {
            Answer created = secretariat.post("/events", body("POST /events"));
            assertThat(created.status()).isEqualTo(201);
            ids.put("events", created.id());
        });
        String event = "/events/" + ids.get("events");
        Answer open = secretariat.put(
                event + "/registration-policy",
                secretariat.post(event + "/publish", secretariat.get(event), Map.of()),
                Map.of("type", "native", "zone", "America/Montevideo"));
        assertThat(open.status()).isEqualTo(200);
        Answer registered = secretariat.post(event + "/registrations", Map.of("name", "Somebody", "email", ADDRESS));
        ids.put("registrations", registered.id());
        return ids;
    }

    private Attempt attempt(Access row, Map<String, String> ids) {
        String id = ids.getOrDefault(row.address().split("/")[1], "");
        String path = row.address()
                .replace("{id}", id)
                .replace("{number}", "1")
                .replace("{aggregate}", "event")
                .replace("{bucket}", "7");
        return new Attempt(
                path,
                List.of("GET", "DELETE").contains(row.verb())
                        ? null
                        : JsonMapper.shared().writeValueAsString(body(row.verb() + " " + row.address())));
    }

    private Map<String, Object> body(String route) {
        Map<String, Object> body = new HashMap<>(BODIES.getOrDefault(route, Map.of()));
        if (route.equals("POST /events")) {
            body.put("organizers", List.of(Map.of("organization", organizer, "role", "organizer")));
        }
        return body;
    }
}
