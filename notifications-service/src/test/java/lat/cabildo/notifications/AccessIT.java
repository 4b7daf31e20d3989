package lat.cabildo.notifications;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lat.cabildo.platform.aggregate.Outboxes;
import lat.cabildo.platform.security.Access;
import lat.cabildo.platform.security.AccessTable;
import lat.cabildo.platform.test.AccessRoutes;
import lat.cabildo.platform.test.AccessTrial;
import lat.cabildo.platform.test.AccessTrial.Attempt;
import lat.cabildo.platform.test.Contracts;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** Everybody gets what {@link NotificationsAccess} says, on every route. */
class AccessIT extends RunningService {
    private static final Map<String, Map<String, Object>> BODIES = Map.of(
            "POST /subscriptions", Map.of("language", "es"),
            "PATCH /subscriptions/{id}", Map.of("language", "pt"),
            "POST /subscriptions/{id}/pause", Map.of(),
            "POST /subscriptions/{id}/resume", Map.of(),
            "POST /subscriptions/{id}/end", Map.of(),
            "POST /subscriptions/{id}/rotate-secret", Map.of(),
            "POST /deliveries/{id}/retry", Map.of());

    private final AccessTable table;
    private final RequestMappingHandlerMapping mappings;
    private final MongoDatabaseFactory store;
    private final Outboxes outboxes;

    AccessIT(
            RestTestClient http,
            AccessTable table,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings,
            MongoDatabaseFactory store,
            Outboxes outboxes) {
        super(http);
        this.table = table;
        this.mappings = mappings;
        this.store = store;
        this.outboxes = outboxes;
    }

    @Test
    void tellsOfEveryRouteInTheTable() {
        AccessRoutes.requireRows(table, mappings, get("/v3/api-docs").toString());
        Contracts.of("notifications").requireAccess(table);
    }

    @TestFactory
    Stream<DynamicTest> everybodyGetsWhatTheTableSays() {
        String owner = municipality("Cuenca");
        String hidden = address("hidden");
        String subscription = subscribeMail(owner, hidden);
        rename(owner, "Cuenca", "Tomebamba", 2);
        Map<String, String> ids = Map.of(
                "subscriptions",
                subscription,
                "deliveries",
                delivery(subscription, "delivered").path("id").asString());
        return new AccessTrial("notifications", owner, table, http, store.getMongoDatabase(), outboxes)
                .tests(row -> attempt(row, ids, owner), hidden);
    }

    private static Attempt attempt(Access row, Map<String, String> ids, String owner) {
        String path = row.address()
                .replace("{id}", ids.getOrDefault(row.address().split("/")[1], ""))
                .replace("{token}", "none")
                .replace("{aggregate}", "subscription")
                .replace("{bucket}", "7");
        Map<String, Object> body = new HashMap<>(BODIES.getOrDefault(row.verb() + " " + row.address(), Map.of()));
        if (row.verb().equals("POST") && row.address().equals("/subscriptions")) {
            body.put("owner", owner);
            body.put("filter", List.of("theme:trial"));
            body.put("channel", Map.of("type", "email", "address", address("another")));
        }
        return new Attempt(
                path, row.verb().equals("GET") ? null : JsonMapper.shared().writeValueAsString(body));
    }
}
