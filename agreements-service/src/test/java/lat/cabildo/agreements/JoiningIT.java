package lat.cabildo.agreements;

import static lat.cabildo.platform.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import lat.cabildo.agreements.directory.OrganizationId;
import lat.cabildo.agreements.events.EventId;
import lat.cabildo.platform.test.ServiceTest;
import lat.cabildo.platform.test.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** Agreements are shown and found with what others have published. */
@ServiceTest
class JoiningIT {
    private final Neighbours neighbours = new Neighbours();
    private final AgreementsClient client;
    private final OrganizationId flacma = neighbours.organization("FLACMA", "MX");
    private final OrganizationId federacion = neighbours.organization("Federación Latinoamericana de Municipios", "MX");
    private final OrganizationId mercociudades = neighbours.organization("Mercociudades", "UY");
    private final Tokens ofFlacma = Tokens.actingFor(flacma.value());

    JoiningIT(RestTestClient client) {
        this.client = new AgreementsClient(client);
    }

    @AfterEach
    void leave() {
        neighbours.close();
    }

    @Test
    void showsPartiesThatBecameOneAsOne() {
        String id = client.draft(
                ofFlacma,
                Map.of(
                        "kind", "alliance-charter",
                        "title", Map.of("es", "CORDIAL"),
                        "parties",
                                List.of(
                                        party(flacma, "promoter"),
                                        party(federacion, "supporter"),
                                        party(mercociudades, "promoter"))));

        neighbours.merge(federacion, "Federación Latinoamericana de Municipios", flacma);

        eventually(() -> assertThat(client.get(id).at("/partyCount").asInt()).isEqualTo(2));
        JsonNode shown = client.get(id).at("/parties/0");
        assertThat(shown.at("/organization").asString()).isEqualTo(flacma.value());
        assertThat(shown.at("/name").asString()).isEqualTo("FLACMA");
        assertThat(shown.at("/was/0").asString()).isEqualTo(federacion.value());
        assertThat(shown.at("/united").asBoolean()).isTrue();
        assertThat(client.read("/agreements/" + id + "/parties").body().at("/items"))
                .hasSize(2);
        for (OrganizationId each : List.of(flacma, federacion)) {
            assertThat(client.list("party=" + each).at("/items/0/id").asString())
                    .isEqualTo(id);
        }
    }

    @Test
    void showsTheEventWhereItWasSigned() {
        EventId summit = neighbours.event("Cumbre de Johannesburgo", "2014-02-04T09:00:00");
        String id = client.draft(ofFlacma, AgreementsClient.twinning(flacma, mercociudades));
        Map<String, String> link = Map.of("event", summit.value(), "relation", "signed-at");
        eventually(
                () -> assertThat(client.change(ofFlacma, id, "link-event", link).status())
                        .isEqualTo(200));

        neighbours.event(summit, "Cumbre de Johannesburgo (C40)", "2014-02-05T09:00:00");

        eventually(() -> assertThat(client.get(id).at("/events/0/title/es").asString())
                .isEqualTo("Cumbre de Johannesburgo (C40)"));
        assertThat(client.get(id).at("/events/0/start").asString()).isEqualTo("2014-02-05T09:00:00");
        assertThat(client.list("event=" + summit).at("/items")).hasSize(1);
        assertThat(client.change(ofFlacma, id, "unlink-event", link).body().at("/events"))
                .isEmpty();
    }

    @Test
    void findsByWhatItIsAndWhereItsPartiesAre() {
        OrganizationId praia = neighbours.organization("Praia", "CV");
        String id = client.draft(ofFlacma, AgreementsClient.twinning(flacma, praia));

        assertThat(ids("country=CV")).contains(id);
        assertThat(ids("country=CV&kind=twinning&status=draft&theme=sdg-17")).contains(id);
        assertThat(ids("country=CV&party=" + flacma)).contains(id);
        assertThat(ids("country=CV&status=in-force")).doesNotContain(id);
        assertThat(ids("country=CV&kind=memorandum-of-understanding")).doesNotContain(id);
        assertThat(ids("country=CV&theme=housing")).doesNotContain(id);
        assertThat(ids("country=CV&party=" + mercociudades)).doesNotContain(id);
    }

    @Test
    void letsAnAssociationActForItsMembers() {
        OrganizationId ame = neighbours.organization("AME", "EC");
        OrganizationId cuenca = neighbours.organization("Cuenca", "EC");
        Tokens ofAme = Tokens.actingFor(ame.value());
        Map<String, Object> twinning = AgreementsClient.twinning(cuenca, mercociudades);
        client.draft(Tokens.actingFor(cuenca.value()), twinning);
        assertThat(client.post(ofAme, "/agreements", twinning)
                        .body()
                        .at("/type")
                        .asString())
                .endsWith("/foreign-organization");

        neighbours.membership(cuenca, ame);

        eventually(() ->
                assertThat(client.post(ofAme, "/agreements", twinning).status()).isEqualTo(201));
    }

    private List<String> ids(String query) {
        return client.list(query)
                .at("/items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    private static Map<String, String> party(OrganizationId organization, String role) {
        return Map.of("organization", organization.value(), "role", role);
    }
}
