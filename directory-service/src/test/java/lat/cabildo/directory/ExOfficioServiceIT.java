package lat.cabildo.directory;

import static org.assertj.core.api.Assertions.assertThat;

import lat.cabildo.directory.DirectoryClient.Answer;
import lat.cabildo.platform.test.Tokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/**
 * The president of the association of Ecuador's municipalities is one of FLACMA's vice-presidents by that, and by that
 * a member of its bureau.
 */
@DirectoryTest
class ExOfficioServiceIT {
    private final DirectoryClient client;
    private final Answer flacma;
    private final Answer bureau;
    private final Answer presidency;
    private final Answer vicePresidency;
    private final Answer seat;

    ExOfficioServiceIT(@Autowired RestTestClient http) {
        this.client = new DirectoryClient(http, Tokens.secretariat());
        Answer ame = client.organization("association", "AME");
        flacma = client.organization("federation", "FLACMA");
        bureau = client.post(
                "/organizations",
                "{'kind':'committee','parent':'%s','names':[{'text':'Buró Ejecutivo','type':'legal'}]}"
                        .formatted(flacma.id()));
        presidency = client.seatOf(ame.id(), "president", "Presidencia de AME");
        vicePresidency = seat(flacma, "Vicepresidencia de FLACMA", presidency);
        seat = seat(bureau, "Vocal del Buró", vicePresidency);
    }

    @Test
    void followsTheChainToARealHolder() {
        Answer maldonado = client.person("Patricio Maldonado");
        Answer mandate = mandate(maldonado, "'from':'2023-07-07'");

        for (Answer organization : new Answer[] {flacma, bureau}) {
            Answer authorities = client.get("/organizations/" + organization.id() + "/authorities");
            assertThat(authorities.text("/posts/0/holders/0/name")).isEqualTo("Patricio Maldonado");
            assertThat(authorities.body().at("/posts/0/holders/0/exOfficio").asBoolean())
                    .isTrue();
            assertThat(authorities.text("/posts/0/holders/0/through")).isEqualTo(presidency.id());
            assertThat(authorities.text("/posts/0/holders/0/mandate")).isEqualTo(mandate.id());
            assertThat(authorities.text("/posts/0/vacant")).isEqualTo("no");
        }
        assertThat(client.get("/posts?organization=" + bureau.id()).text("/items/0/vacant"))
                .isEqualTo("no");
        Answer before = client.get("/posts/" + seat.id() + "/holders?asOf=2023-07-06");
        assertThat(before.body().path("holders")).isEmpty();
        assertThat(before.text("/vacant")).isEqualTo("yes");
    }

    @Test
    void showsThePersonAllThatComesWithThePost() {
        Answer maldonado = client.person("Patricio Maldonado");
        Answer mandate = mandate(maldonado, "'from':'2023-07-07'");

        Answer held = client.get("/people/" + maldonado.id() + "/posts");

        assertThat(held.body()
                        .path("posts")
                        .valueStream()
                        .map(post -> post.path("id").asString()))
                .containsExactlyInAnyOrder(presidency.id(), vicePresidency.id(), seat.id());
        for (JsonNode post : held.body().path("posts")) {
            boolean own = post.path("id").asString().equals(presidency.id());
            assertThat(post.at("/holders/0/exOfficio").asBoolean()).isEqualTo(!own);
        }
        client.post("/mandates/" + mandate.id() + "/end", mandate.etag(), "{'on':'2025-03-31'}");
        assertThat(client.get("/people/" + maldonado.id() + "/posts").body().path("posts"))
                .isEmpty();
        assertThat(client.get("/posts/" + seat.id()).text("/vacant")).isEqualTo("yes");
        assertThat(client.get("/people/" + maldonado.id() + "/posts?asOf=2025-03-31")
                        .body()
                        .path("posts")
                        .size())
                .isEqualTo(3);
    }

    @Test
    void keepsWhoHoldsItByItselfBesideWhoHoldsItWithAnother() {
        mandate(client.person("Patricio Maldonado"), "'from':'2023-07-07'");
        Answer deputy = client.person("Rosa Quishpe");
        client.post("/mandates", "{'person':'%s','post':'%s','from':'2024'}".formatted(deputy.id(), seat.id()));

        Answer holders = client.get("/posts/" + seat.id() + "/holders");

        assertThat(holders.body().path("holders").size()).isEqualTo(2);
        assertThat(holders.text("/holders/0/name")).isEqualTo("Rosa Quishpe");
        assertThat(holders.body().at("/holders/0/exOfficio").asBoolean()).isFalse();
        assertThat(holders.body().at("/holders/0").has("through")).isFalse();
    }

    @Test
    void refusesACircle() {
        Answer refused = client.patch(
                "/posts/" + presidency.id(), presidency.etag(), "{'exOfficioOf':'%s'}".formatted(seat.id()));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("posts-in-circle");
        assertThat(refused.text("/pointer")).isEqualTo("/exOfficioOf");
        Answer moved =
                client.patch("/posts/" + seat.id(), seat.etag(), "{'exOfficioOf':'%s'}".formatted(presidency.id()));
        assertThat(moved.text("/exOfficioOf")).isEqualTo(presidency.id());
        assertThat(client.patch("/posts/" + seat.id(), moved.etag(), "{'exOfficioOf':null}")
                        .body()
                        .has("exOfficioOf"))
                .isFalse();
    }

    private Answer seat(Answer organization, String title, Answer exOfficioOf) {
        Answer post = client.post(
                "/posts",
                "{'organization':'%s','role':'member','title':{'es':'%s'},'exOfficioOf':'%s'}"
                        .formatted(organization.id(), title, exOfficioOf.id()));
        assertThat(post.status()).as(post.body().toString()).isEqualTo(201);
        return post;
    }

    private Answer mandate(Answer person, String terms) {
        return client.post(
                "/mandates", "{'person':'%s','post':'%s',%s}".formatted(person.id(), presidency.id(), terms));
    }
}
