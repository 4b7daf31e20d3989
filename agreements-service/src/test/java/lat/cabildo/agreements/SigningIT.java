package lat.cabildo.agreements;

import static lat.cabildo.platform.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import lat.cabildo.agreements.AgreementsClient.Answer;
import lat.cabildo.agreements.directory.OrganizationId;
import lat.cabildo.agreements.directory.PersonId;
import lat.cabildo.agreements.directory.PostId;
import lat.cabildo.platform.test.PublishedEvent;
import lat.cabildo.platform.test.PublishedEvents;
import lat.cabildo.platform.test.ServiceTest;
import lat.cabildo.platform.test.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** Who may sign for a party is decided from the copies of posts and mandates. */
@ServiceTest
class SigningIT {
    private static final Map<String, Object> SOURCE = Map.of("title", "Boletín municipal", "checkedOn", "2026-03-01");

    private final Neighbours neighbours = new Neighbours();
    private final AgreementsClient client;
    private final OrganizationId cuenca = neighbours.organization("Cuenca", "EC");
    private final OrganizationId montevideo = neighbours.organization("Montevideo", "UY");
    private final PersonId zamora = neighbours.person("Cristian Zamora");
    private final PostId mayor = neighbours.post(cuenca, Map.of("es", "Alcalde de Cuenca"), true);
    private final Tokens ofCuenca = Tokens.actingFor(cuenca.value());

    SigningIT(RestTestClient client) {
        this.client = new AgreementsClient(client);
    }

    @AfterEach
    void leave() {
        neighbours.close();
    }

    @Test
    void keepsTheSignersTitleAndShowsItsNameOfToday() {
        neighbours.mandate(zamora, mayor, cuenca, "2023-05-14", "2027-05-14", "current");
        String id = client.draft(ofCuenca, AgreementsClient.twinning(cuenca, montevideo));
        eventually(() -> assertThat(sign(id, "2025-03-04").status()).isEqualTo(200));

        neighbours.post(mayor, cuenca, Map.of("es", "Alcaldía de Cuenca"), true);
        neighbours.person(zamora, "Cristian Zamora Matute");

        eventually(() -> assertThat(client.read("/agreements/" + id + "/acts")
                        .body()
                        .at("/items/0/signer/name")
                        .asString())
                .isEqualTo("Cristian Zamora Matute"));
        JsonNode act = client.read("/agreements/" + id + "/acts").body().at("/items/0");
        assertThat(act.at("/verified").asBoolean()).isTrue();
        assertThat(act.at("/signer/title/es").asString()).isEqualTo("Alcalde de Cuenca");
    }

    @Test
    void isSignedByTheLastSignatureAndTellsItOnce() {
        neighbours.mandate(zamora, mayor, cuenca, "2023-05-14", "2027-05-14", "current");
        String id = client.draft(ofCuenca, AgreementsClient.twinning(cuenca, montevideo));
        eventually(() -> assertThat(sign(id, "2025-03-04").status()).isEqualTo(200));

        Answer recorded = client.post(
                ofCuenca,
                "/agreements/" + id + "/acts/record",
                Map.of(
                        "source",
                        SOURCE,
                        "acts",
                        List.of(Map.of("kind", "signature", "organization", montevideo.value()))));

        assertThat(recorded.status()).isEqualTo(200);
        assertThat(recorded.body().at("/status").asString()).isEqualTo("signed");
        assertThat(recorded.body().has("signedOn")).isFalse();
        PublishedEvent published = PublishedEvents.here().await("cabildo.agreements.agreement.changes.v1", id, 3);
        assertThat(published.type()).isEqualTo("lat.cabildo.agreements.agreement.signed.v1");
        assertThat(published.change().at("/acts/0/verified").asBoolean()).isFalse();
    }

    @Test
    void refusesWhoHeldNoSuchPostThatDay() {
        neighbours.mandate(zamora, mayor, cuenca, "2023-05-14", "2027-05-14", "current");
        String id = client.draft(ofCuenca, AgreementsClient.twinning(cuenca, montevideo));

        eventually(() -> {
            JsonNode problem = sign(id, "2019-01-01").body();
            assertThat(problem.at("/type").asString()).endsWith("/signer-without-mandate");
            assertThat(problem.at("/held").asString()).isEqualTo("no");
            assertThat(problem.at("/reason").asString()).isEqualTo("no-mandate-that-day");
        });
        assertThat(client.get(id).at("/actCount").asInt()).isZero();
    }

    @Test
    void saysThatItDoesNotKnow() {
        neighbours.mandate(zamora, mayor, cuenca, "2019", "2024-05-14", "unconfirmed");
        String id = client.draft(ofCuenca, AgreementsClient.twinning(cuenca, montevideo));

        eventually(() -> {
            Answer answer = sign(id, "2025-06-01");
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.body().at("/held").asString()).isEqualTo("unknown");
        });
    }

    @Test
    void refusesAPostThatMayNotSignAndOneOfOthers() {
        PostId technician = neighbours.post(cuenca, Map.of("es", "Técnico"), false);
        PostId elsewhere = neighbours.post(montevideo, Map.of("es", "Intendente"), true);
        String id = client.draft(ofCuenca, AgreementsClient.twinning(cuenca, montevideo));

        eventually(() -> assertThat(reason(sign(id, technician, "2025-03-04"))).isEqualTo("post-may-not-sign"));
        eventually(
                () -> assertThat(reason(sign(id, elsewhere, "2025-03-04"))).isEqualTo("post-of-another-organization"));
    }

    @Test
    void letsAWholeSignForItsBodyAndASurvivorForWhatItAbsorbed() {
        neighbours.mandate(zamora, mayor, cuenca, "2023-05-14", "2027-05-14", "current");
        OrganizationId office = neighbours.body("Dirección de Relaciones Externas", cuenca);
        String ofOffice = client.draft(ofCuenca, AgreementsClient.twinning(office, cuenca));
        OrganizationId former = neighbours.organization("Santa Ana de Cuenca", "EC");
        String ofFormer =
                client.draft(Tokens.actingFor(montevideo.value()), AgreementsClient.twinning(former, montevideo));
        Tokens secretariat = Tokens.secretariat();
        eventually(() -> assertThat(client.post(secretariat, acts(ofOffice), signature(office))
                        .status())
                .isEqualTo(200));

        neighbours.merge(former, "Santa Ana de Cuenca", cuenca);

        eventually(() -> assertThat(
                        client.post(ofCuenca, acts(ofFormer), signature(cuenca)).status())
                .isEqualTo(200));
        assertThat(client.get(ofFormer).at("/parties/0/status").asString()).isEqualTo("party");
        JsonNode act = client.read("/agreements/" + ofFormer + "/acts").body().at("/items/0");
        assertThat(act.at("/organization").asString()).isEqualTo(cuenca.value());
        assertThat(act.at("/was").asString()).isEqualTo(former.value());
    }

    private Answer sign(String id, String day) {
        return sign(id, mayor, day);
    }

    private Answer sign(String id, PostId post, String day) {
        return client.post(
                ofCuenca,
                "/agreements/" + id + "/acts/perform",
                Map.of(
                        "kind",
                        "signature",
                        "organization",
                        cuenca.value(),
                        "on",
                        day,
                        "signer",
                        Map.of("person", zamora.value(), "post", post.value())));
    }

    private Map<String, Object> signature(OrganizationId party) {
        return Map.of(
                "kind",
                "signature",
                "organization",
                party.value(),
                "on",
                "2025-03-04",
                "signer",
                Map.of("person", zamora.value(), "post", mayor.value()));
    }

    private static String acts(String id) {
        return "/agreements/" + id + "/acts/perform";
    }

    private static String reason(Answer answer) {
        return answer.body().at("/reason").asString();
    }
}
