package lat.cabildo.agreements;

import static lat.cabildo.platform.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import lat.cabildo.agreements.directory.OrganizationId;
import lat.cabildo.platform.test.Contracts;
import lat.cabildo.platform.test.PublishedEvent;
import lat.cabildo.platform.test.PublishedEvents;
import lat.cabildo.platform.test.ServiceTest;
import lat.cabildo.platform.test.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;

/** What goes in by HTTP and from upstream, and what comes out by HTTP and Kafka. */
@ServiceTest
class AgreementsServiceIT {
    private final Neighbours neighbours = new Neighbours();
    private final AgreementsClient client;

    AgreementsServiceIT(RestTestClient client) {
        this.client = new AgreementsClient(client);
    }

    @AfterEach
    void leave() {
        neighbours.close();
    }

    @Test
    void showsARenameOfAPartyAtOnce() {
        OrganizationId cuenca = neighbours.organization("Cuenca", "EC");
        OrganizationId montevideo = neighbours.organization("Montevideo", "UY");
        String id = client.draft(Tokens.actingFor(cuenca.value()), AgreementsClient.twinning(cuenca, montevideo));
        assertThat(client.get(id).at("/parties/0/name").asString()).isEqualTo("Cuenca");

        neighbours.organization(cuenca, "Santa Ana de los Cuatro Ríos de Cuenca", "EC");

        eventually(() -> assertThat(client.get(id).at("/parties/0/name").asString())
                .isEqualTo("Santa Ana de los Cuatro Ríos de Cuenca"));
        assertThat(client.list("party=" + cuenca + "&country=UY")
                        .at("/items/0/parties/0/name")
                        .asString())
                .startsWith("Santa Ana");
    }

    @Test
    void publishesTheDraft() {
        OrganizationId cuenca = neighbours.organization("Cuenca", "EC");
        OrganizationId montevideo = neighbours.organization("Montevideo", "UY");
        String id = client.draft(Tokens.actingFor(cuenca.value()), AgreementsClient.twinning(cuenca, montevideo));

        PublishedEvent published = PublishedEvents.here().await("cabildo.agreements.agreement.changes.v1", id, 1);

        assertThat(published.type()).isEqualTo("lat.cabildo.agreements.agreement.drafted.v1");
        assertThat(published.state().at("/parties/1/organization").asString()).isEqualTo(montevideo.value());
        assertThat(PublishedEvents.here()
                        .await("cabildo.agreements.agreement.state.v1", id, 1)
                        .state())
                .isEqualTo(published.state());
    }

    @Test
    void servesWhatWasAgreed() {
        Contracts.of("agreements")
                .requireOpenApi(client.read("/v3/api-docs").body().toString());
    }
}
