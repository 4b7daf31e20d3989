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
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Of a signer whom the directory has erased only the office is left, in the register and in its store. */
@ServiceTest
class ErasureIT {
    private static final String CHANGES = "cabildo.agreements.agreement.changes.v1";

    private final Neighbours neighbours = new Neighbours();
    private final AgreementsClient client;
    private final MongoDatabaseFactory store;

    ErasureIT(RestTestClient client, MongoDatabaseFactory store) {
        this.client = new AgreementsClient(client);
        this.store = store;
    }

    @AfterEach
    void leave() {
        neighbours.close();
    }

    @Test
    void blanksPrintedNamesInEveryAgreement() {
        PersonId signer = neighbours.person("Ada Colau");
        List<String> signed = List.of(signedBy(signer), signedBy(signer));

        neighbours.erase(signer);

        for (String id : signed) {
            PublishedEvent told = PublishedEvents.here().await(CHANGES, id, 3);
            assertThat(told.type()).isEqualTo("lat.cabildo.agreements.agreement.signers-blanked.v1");
            assertThat(String.valueOf(told.data())).contains("\"person\":\"" + signer + "\"");
            assertThat(String.valueOf(client.read("/agreements/" + id + "/acts").body()))
                    .contains("Alcaldesa")
                    .doesNotContain("Colau");
            assertThat(stored(id)).contains("Alcaldesa").doesNotContain("Colau");
        }
    }

    @Test
    void blanksWhoIsKnownByAnotherIdToo() {
        PersonId absorbed = neighbours.person("A. Colau");
        PersonId survivor = neighbours.person("Ada Colau");
        String id = signedBy(absorbed);
        neighbours.mergePerson(absorbed, "A. Colau", survivor);
        eventually(() -> assertThat(String.valueOf(
                        client.read("/agreements/" + id + "/acts").body()))
                .contains(survivor.value()));

        neighbours.erase(survivor);

        PublishedEvents.here().await(CHANGES, id, 3);
        assertThat(stored(id)).doesNotContain("Colau");
    }

    private String signedBy(PersonId signer) {
        OrganizationId barcelona = neighbours.organization("Barcelona", "ES");
        OrganizationId berlin = neighbours.organization("Berlin", "DE");
        PostId mayor = neighbours.post(barcelona, Map.of("es", "Alcaldesa"), true);
        String id = client.draft(Tokens.secretariat(), AgreementsClient.twinning(barcelona, berlin));
        Map<String, Object> act = Map.of(
                "kind", "signature",
                "organization", barcelona.value(),
                "signer",
                        Map.of(
                                "person", signer.value(),
                                "post", mayor.value(),
                                "name", "A. Colau i Ballano",
                                "title", Map.of("es", "Alcaldesa")));
        Map<String, Object> body = Map.of("source", Map.of("title", "Acta"), "acts", List.of(act));
        eventually(() -> {
            Answer answer = client.post(Tokens.secretariat(), "/agreements/" + id + "/acts/record", body);
            assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        });
        return id;
    }

    private String stored(String id) {
        Document found = store.getMongoDatabase()
                .getCollection("agreements")
                .find(new Document("_id", id))
                .projection(new Document("st", 1))
                .first();
        return String.valueOf(found);
    }
}
