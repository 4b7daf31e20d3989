package lat.cabildo.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lat.cabildo.agreements.AgreementsClient.Answer;
import lat.cabildo.agreements.directory.OrganizationId;
import lat.cabildo.platform.test.PublishedEvents;
import lat.cabildo.platform.test.ServiceTest;
import lat.cabildo.platform.test.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** What may be changed, in which order, and what is answered when not. */
@ServiceTest
class ChangingIT {
    private final Neighbours neighbours = new Neighbours();
    private final AgreementsClient client;
    private final OrganizationId barcelona = neighbours.organization("Barcelona", "ES");
    private final OrganizationId montevideo = neighbours.organization("Montevideo", "UY");
    private final Tokens token = Tokens.actingFor(barcelona.value());
    private String id = "";

    ChangingIT(RestTestClient client) {
        this.client = new AgreementsClient(client);
    }

    @BeforeEach
    void draft() {
        id = client.draft(token, AgreementsClient.twinning(barcelona, montevideo));
    }

    @AfterEach
    void leave() {
        neighbours.close();
    }

    @Test
    void keepsTitlesAndFiguresThatContradictEachOther() {
        Answer corrected = client.patch(
                token,
                id,
                Map.of(
                        "kind", "declaration",
                        "title", Map.of("en", "Cities for Adequate Housing"),
                        "printedTitles", List.of(Map.of("text", "Ciudades por la vivienda adecuada", "language", "es")),
                        "figures",
                                List.of(
                                        Map.of("metric", "cities", "value", 25, "qualifier", "="),
                                        Map.of("metric", "cities", "value", 17, "qualifier", "≥", "asOf", "2019-05"))));

        assertThat(corrected.status()).isEqualTo(200);
        assertThat(corrected.body().at("/title/es").asString()).isEqualTo("Hermanamiento");
        assertThat(corrected.body().at("/title/en").asString()).isEqualTo("Cities for Adequate Housing");
        assertThat(corrected.body().at("/figures")).hasSize(2);
        assertThat(corrected.body().at("/figures/1/asOf").asString()).isEqualTo("2019-05");
        assertThat(corrected.body().at("/registeredCount").asInt()).isZero();
    }

    @Test
    void goesFromDraftToEnd() {
        Map<String, Object> source = Map.of("source", Map.of("title", "Boletín"), "on", "XXXX-11-11");
        assertThat(problem(client.change(token, id, "enter-into-force", Map.of())))
                .endsWith("/wrong-status");
        assertThat(client.change(token, id, "record-signing", source).status()).isEqualTo(200);
        assertThat(client.change(token, id, "enter-into-force", Map.of("on", "2019"))
                        .status())
                .isEqualTo(200);
        Map<String, String> tooEarly = Map.of("reason", "denounced", "on", "2018-12");
        assertThat(problem(client.change(token, id, "end", tooEarly))).endsWith("/dates-out-of-order");

        Answer ended = client.change(token, id, "end", Map.of("reason", "completed", "on", "2021~"));

        assertThat(ended.body().at("/status").asString()).isEqualTo("ended");
        assertThat(ended.body().at("/signedOn").asString()).isEqualTo("XXXX-11-11");
        assertThat(ended.body().at("/inForceOn").asString()).isEqualTo("2019");
        assertThat(ended.body().at("/endedOn").asString()).isEqualTo("2021~");
        assertThat(PublishedEvents.here()
                        .await("cabildo.agreements.agreement.changes.v1", id, 4)
                        .type())
                .endsWith(".ended.v1");
    }

    @Test
    void namesWhatIsNotKnownHere() {
        OrganizationId nobody = new OrganizationId(Neighbours.next("org"));
        Answer answer = client.post(token, "/agreements", AgreementsClient.twinning(barcelona, nobody));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(problem(answer)).endsWith("/unknown-reference");
        assertThat(answer.body().at("/pointer").asString()).isEqualTo("/parties/1/organization");
        assertThat(answer.body().at("/id").asString()).isEqualTo(nobody.value());
    }

    @Test
    void refusesBadInputAndStoresNothing() {
        Map<String, Object> body = new LinkedHashMap<>(AgreementsClient.twinning(barcelona, montevideo));
        body.put("kind", "treaty");
        assertThat(client.post(token, "/agreements", body)
                        .body()
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/kind");
        body.put("kind", "twinning");
        body.put("expiresOn", "2015-02-30");
        assertThat(client.post(token, "/agreements", body)
                        .body()
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/expiresOn");
        body.remove("expiresOn");
        body.put("themes", List.of("Not a slug"));
        assertThat(client.post(token, "/agreements", body)
                        .body()
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/themes/0");
        body.remove("themes");
        body.put("title", Map.of("es", "x".repeat(301)));
        assertThat(client.post(token, "/agreements", body)
                        .body()
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/title/es");
        assertThat(client.read("/agreements/agr_nonsense").status()).isEqualTo(404);
        assertThat(client.list("party=" + montevideo + "&kind=treaty")
                        .at("/status")
                        .asInt())
                .isEqualTo(400);
    }

    @Test
    void asksForTheVersionThatWasSeen() {
        Answer blind = client.post(token, "/agreements/" + id + "/enter-into-force", Map.of());

        assertThat(blind.status()).isEqualTo(428);
    }

    @Test
    void leavesOthersOut() {
        Tokens stranger = Tokens.actingFor(Neighbours.next("org"));

        Answer refused = client.change(stranger, id, "end", Map.of("reason", "expired"));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(client.change(Tokens.secretariat(), id, "record-signing", Map.of("source", Map.of("title", "Acta")))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void listsAnOrganizationInOneRole() {
        JsonNode parties = client.change(
                        token,
                        id,
                        "parties",
                        Map.of("parties", List.of(Map.of("organization", montevideo.value(), "role", "observer"))))
                .body();

        assertThat(parties.at("/type").asString()).endsWith("/already-listed");
        assertThat(parties.at("/role").asString()).isEqualTo("signatory");
    }

    private static String problem(Answer answer) {
        return answer.body().at("/type").asString();
    }
}
