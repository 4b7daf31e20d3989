package lat.cabildo.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lat.cabildo.agreements.AgreementsClient.Answer;
import lat.cabildo.agreements.directory.OrganizationId;
import lat.cabildo.platform.test.PublishedEvents;
import lat.cabildo.platform.test.ServiceTest;
import lat.cabildo.platform.test.StoredVersions;
import lat.cabildo.platform.test.Tokens;
import lat.cabildo.platform.test.WriteVerbs;
import org.junit.jupiter.api.AfterEach;
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
    private static final Map<String, Object> SOURCE = Map.of("title", "Acta");
    private static final Map<String, Object> LINK = Map.of("event", Neighbours.next("evt"), "relation", "signed-at");
    private static final Map<String, Object> SIGNER =
            Map.of("person", Neighbours.next("per"), "post", Neighbours.next("pst"));
    private static final String PARTY = "{party}";
    private static final Map<String, Map<String, Object>> WRITES = Map.ofEntries(
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
    private final RequestMappingHandlerMapping mappings;
    private final MongoDatabaseFactory store;
    private final AgreementsClient client;
    private String party = "";
    private String agreement = "";

    ForeignCallerIT(
            RestTestClient client,
            MongoDatabaseFactory store,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mappings) {
        this.client = new AgreementsClient(client);
        this.store = store;
        this.mappings = mappings;
    }

    @BeforeEach
    void agree() {
        OrganizationId praia = neighbours.organization("Praia", "CV");
        party = praia.value();
        agreement = client.draft(
                Tokens.secretariat(), AgreementsClient.twinning(praia, neighbours.organization("Mindelo", "CV")));
        PublishedEvents.here().await("cabildo.agreements.agreement.changes.v1", agreement, 1);
    }

    @AfterEach
    void leave() {
        neighbours.close();
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
        Map<String, Long> before = StoredVersions.of(store.getMongoDatabase(), "agreements");
        String path = write.substring(write.indexOf(' ') + 1).replace("{id}", agreement);

        Answer refused = client.send(
                Tokens.actingFor(Neighbours.next("org")), HttpMethod.valueOf(write.split(" ")[0]), path, body(write));

        assertThat(refused.status()).as(refused.toString()).isEqualTo(403);
        assertThat(refused.body().path("type").asString()).endsWith("/foreign-organization");
        assertThat(StoredVersions.of(store.getMongoDatabase(), "agreements")).isEqualTo(before);
        assertThat(PublishedEvents.here().all("cabildo.agreements.agreement.changes.v1", agreement))
                .hasSize(1);
    }

    private Map<String, Object> body(String write) {
        Map<String, Object> body = new HashMap<>();
        WRITES.getOrDefault(write, Map.of()).forEach((name, value) -> body.put(name, named(value)));
        return body;
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
