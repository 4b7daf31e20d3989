package lat.cabildo.agreements;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lat.cabildo.agreements.directory.OrganizationId;
import lat.cabildo.platform.aggregate.Outboxes;
import lat.cabildo.platform.security.Access;
import lat.cabildo.platform.security.AccessTable;
import lat.cabildo.platform.test.AccessRoutes;
import lat.cabildo.platform.test.AccessTrial;
import lat.cabildo.platform.test.AccessTrial.Attempt;
import lat.cabildo.platform.test.Contracts;
import lat.cabildo.platform.test.ServiceTest;
import lat.cabildo.platform.test.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** Everybody gets what {@link AgreementsAccess} says, on every route. */
@ServiceTest
class AccessIT {
    private static final Map<String, Object> SOURCE = Map.of("title", "Acta");
    private static final Map<String, Object> LINK = Map.of("event", Neighbours.next("evt"), "relation", "signed-at");
    private static final Map<String, Object> SIGNER =
            Map.of("person", Neighbours.next("per"), "post", Neighbours.next("pst"));
    private static final String PARTY = "{party}";
    private static final Map<String, Map<String, Object>> BODIES = Map.ofEntries(
            Map.entry(
                    "POST /agreements",
                    Map.of(
                            "kind", "twinning",
                            "title", Map.of("es", "Hermanamiento"),
                            "parties", List.of(Map.of("organization", PARTY, "role", "signatory")))),
            Map.entry("PATCH /agreements/{id}", Map.of("openForAdhesion", true)),
            Map.entry(
                    "POST /agreements/{id}/parties",
                    Map.of("parties", List.of(Map.of("organization", PARTY, "role", "observer")))),
            Map.entry(
                    "POST /agreements/{id}/acts/perform",
                    Map.of("kind", "signature", "organization", PARTY, "signer", SIGNER)),
            Map.entry(
                    "POST /agreements/{id}/acts/record",
                    Map.of("source", SOURCE, "acts", List.of(Map.of("kind", "signature", "organization", PARTY)))),
            Map.entry("POST /agreements/{id}/record-signing", Map.of("source", SOURCE)),
            Map.entry("POST /agreements/{id}/enter-into-force", Map.of()),
            Map.entry("POST /agreements/{id}/end", Map.of("reason", "completed")),
            Map.entry("POST /agreements/{id}/link-event", LINK),
            Map.entry("POST /agreements/{id}/unlink-event", LINK));

    private final Neighbours neighbours = new Neighbours();
    private final RestTestClient http;
    private final AccessTable table;
    private final RequestMappingHandlerMapping mappings;
    private final MongoDatabaseFactory store;
    private final Outboxes outboxes;
    private final AgreementsClient client;
    private String party = "";

    AccessIT(
            RestTestClient http,
            AccessTable table,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings,
            MongoDatabaseFactory store,
            Outboxes outboxes) {
        this.http = http;
        this.table = table;
        this.mappings = mappings;
        this.store = store;
        this.outboxes = outboxes;
        this.client = new AgreementsClient(http);
    }

    @AfterEach
    void leave() {
        neighbours.close();
    }

    @Test
    void tellsOfEveryRouteInTheTable() {
        AccessRoutes.requireRows(
                table, mappings, client.read("/v3/api-docs").body().toString());
        Contracts.of("agreements").requireAccess(table);
    }

    /** Nobody's addresses are in this service: what is hidden is nowhere. */
    @TestFactory
    Stream<DynamicTest> everybodyGetsWhatTheTableSays() {
        OrganizationId praia = neighbours.organization("Praia", "CV");
        party = praia.value();
        String agreement = client.draft(
                Tokens.secretariat(), AgreementsClient.twinning(praia, neighbours.organization("Mindelo", "CV")));
        return new AccessTrial("agreements", party, table, http, store.getMongoDatabase(), outboxes)
                .tests(row -> attempt(row, agreement), "@hidden.example");
    }

    private Attempt attempt(Access row, String agreement) {
        String path = row.address()
                .replace("{id}", agreement)
                .replace("{aggregate}", "agreement")
                .replace("{bucket}", "7");
        Object body = named(BODIES.getOrDefault(row.verb() + " " + row.address(), Map.of()));
        return new Attempt(
                path, row.verb().equals("GET") ? null : JsonMapper.shared().writeValueAsString(body));
    }

    private Object named(Object value) {
        return switch (value) {
            case String text -> text.replace(PARTY, party);
            case List<?> list -> list.stream().map(this::named).toList();
            case Map<?, ?> map -> {
                Map<Object, Object> named = new HashMap<>();
                map.forEach((name, each) -> named.put(name, named(each)));
                yield named;
            }
            default -> value;
        };
    }
}
