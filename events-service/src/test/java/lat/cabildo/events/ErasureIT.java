package lat.cabildo.events;

import static lat.cabildo.platform.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.ulid.UlidCreator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lat.cabildo.events.Http.Answer;
import lat.cabildo.platform.test.PublishedEvent;
import lat.cabildo.platform.test.PublishedEvents;
import lat.cabildo.platform.test.ServiceTest;
import lat.cabildo.platform.test.Tokens;
import lat.cabildo.platform.test.Upstream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Of a person whom the directory has erased nothing is left in any event. */
@ServiceTest
class ErasureIT {
    private final Upstream directory = Upstream.of("directory");
    private final Http secretariat;
    private final String organizer = "org_" + UlidCreator.getUlid();
    private final String person = "per_" + UlidCreator.getMonotonicUlid();

    private final MongoDatabaseFactory store;

    ErasureIT(RestTestClient client, MongoDatabaseFactory store) {
        this.store = store;
        this.secretariat = new Http(client, Tokens.secretariat());
    }

    @BeforeEach
    void know() {
        SampleDirectory.organization(directory, organizer, 1, "Cuenca", "EC");
        directory.state("person", person, 1, Map.of("id", person, "name", "Cristian Zamora", "status", "active"));
    }

    @AfterEach
    void leave() {
        directory.close();
    }

    @Test
    void blanksEveryBilling() {
        Answer first = announced(person);
        Answer second = announced(person);

        directory.erase("person", person, 2);

        eventually(() -> assertThat(
                        secretariat.get("/operations/copies/" + person).body().toString())
                .contains("\"sequence\":2", "\"erased\":true", "\"deadLetters\":0"));
        for (Answer each : List.of(first, second)) {
            PublishedEvent told = PublishedEvents.here().await("cabildo.events.event.changes.v1", each.id(), 3);
            assertThat(told.type()).isEqualTo("lat.cabildo.events.event.billings-blanked.v1");
            assertThat(String.valueOf(told.data())).contains(person).doesNotContain("Zamora", "Alcalde");
            Answer shown = secretariat.get("/events/" + each.id());
            assertThat(shown.body().toString()).contains("Municipio de Cuenca").doesNotContain("Zamora", "Alcalde");
            eventually(() -> assertThat(history(each.id()))
                    .as("what has taken the names away says what is left, and nothing before it does")
                    .isNotEmpty()
                    .allSatisfy(run -> assertThat(run.containsKey("data")).isEqualTo(run.getLong("s") == 3)));
        }
    }

    @Test
    void blanksWhoIsKnownByAnotherIdToo() {
        String survivor = "per_" + UlidCreator.getMonotonicUlid();
        directory.state("person", survivor, 1, Map.of("id", survivor, "name", "C. Zamora", "status", "active"));
        directory.state(
                "person",
                person,
                2,
                Map.of("id", person, "name", "Cristian Zamora", "status", "merged", "mergedInto", survivor));
        Answer event = announced(person);
        eventually(() -> assertThat(secretariat
                        .get("/events/" + event.id())
                        .body()
                        .at("/agenda/sessions/0/people/0/person/id")
                        .asString())
                .isEqualTo(survivor));

        directory.erase("person", survivor, 2);

        PublishedEvent told = PublishedEvents.here().await("cabildo.events.event.changes.v1", event.id(), 3);
        assertThat(String.valueOf(told.data()))
                .contains("\"person\":\"" + survivor + "\"")
                .doesNotContain("Zamora");
    }

    @Test
    void takesNoNameBackOnceItIsErased() {
        Answer event = announced(person);
        directory.erase("person", person, 2);
        PublishedEvents.here().await("cabildo.events.event.changes.v1", event.id(), 3);

        Answer again = SampleEvents.announce(secretariat, secretariat.get("/events/" + event.id()), speaker(person));

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().toString()).doesNotContain("Zamora", "Alcalde");
    }

    private List<Document> history(String event) {
        return store.getMongoDatabase()
                .getCollection("event_history")
                .find(new Document("of", event))
                .into(new ArrayList<>());
    }

    private Answer announced(String who) {
        return SampleEvents.announced(secretariat, organizer, Map.of(), speaker(who));
    }

    private static Map<String, Object> speaker(String who) {
        return Map.of(
                "person", who,
                "role", "speaker",
                "name", "Cristian Zamora",
                "title", "Alcalde",
                "organization", "Municipio de Cuenca");
    }
}
