package lat.cabildo.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import lat.cabildo.agreements.AgreementsClient.Answer;
import lat.cabildo.agreements.directory.OrganizationId;
import lat.cabildo.platform.test.ServiceTest;
import lat.cabildo.platform.test.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Nothing is done twice, and nobody needs to guess when what was written elsewhere is known here. */
@ServiceTest
class RepeatingIT {
    private final Neighbours neighbours = new Neighbours();
    private final AgreementsClient client;

    RepeatingIT(RestTestClient client) {
        this.client = new AgreementsClient(client);
    }

    @AfterEach
    void leave() {
        neighbours.close();
    }

    @Test
    void waitsForWhatTheCallerHasSeenAndDraftsOnce() {
        OrganizationId praia = neighbours.organization("Praia", "CV");
        OrganizationId mindelo = neighbours.organization("Mindelo", "CV");
        Tokens token = Tokens.actingFor(praia.value());
        Map<String, Object> body = AgreementsClient.twinning(praia, mindelo);
        Map<String, String> headers =
                Map.of("Cabildo-Seen", praia + "@1, " + mindelo + "@1", "Idempotency-Key", Neighbours.next("key"));

        Answer first = client.post(token, "/agreements", body, headers);
        Answer again = client.post(token, "/agreements", body, headers);

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(client.list("party=" + praia).at("/items")).hasSize(1);
        assertThat(first.headers().getFirst("Cabildo-Seen")).isEqualTo(first.id() + "@1");
    }

    @Test
    void saysWhenItHasNotYetSeenIt() {
        OrganizationId praia = neighbours.organization("Praia", "CV");
        Tokens token = Tokens.actingFor(praia.value());

        Answer early = client.post(
                token,
                "/agreements",
                AgreementsClient.twinning(praia, neighbours.organization("Mindelo", "CV")),
                Map.of("Cabildo-Seen", praia + "@7"));

        assertThat(early.status()).isEqualTo(503);
        assertThat(early.body().at("/type").asString()).endsWith("/not-yet-seen");
        assertThat(client.list("party=" + praia).at("/items")).isEmpty();
    }
}
