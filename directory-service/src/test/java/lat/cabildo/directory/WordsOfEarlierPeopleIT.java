package lat.cabildo.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Objects;
import lat.cabildo.directory.DirectoryClient.Answer;
import lat.cabildo.platform.migration.Migration;
import lat.cabildo.platform.test.Tokens;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.test.web.servlet.client.RestTestClient;

@DirectoryTest
class WordsOfEarlierPeopleIT {
    private final DirectoryClient client;
    private final Migration migration;
    private final MongoDatabase store;
    private final String unique = Unique.word();
    private final Answer person;

    WordsOfEarlierPeopleIT(
            @Autowired RestTestClient http,
            @Autowired @Qualifier("wordsOfEarlierPeople") Migration migration,
            @Autowired MongoDatabaseFactory store) {
        this.client = new DirectoryClient(http, Tokens.secretariat());
        this.migration = migration;
        this.store = store.getMongoDatabase();
        this.person = client.person("Rosario " + unique);
    }

    @Test
    void findsWhoeverWasStoredBeforePeopleCouldBeSearched() {
        store.getCollection("person_words").deleteOne(word());
        assertThat(suggested().toString()).doesNotContain(person.id());

        migration.apply(List.of(stored(person.id())));

        assertThat(suggested().toString()).contains(person.id());
    }

    @Test
    void learnsNothingOfSomebodyWhoIsErasedMeanwhile() {
        Document before = stored(person.id());
        client.post("/people/" + person.id() + "/erase", "*", "{'reason':'requested'}");

        migration.apply(List.of(before));

        assertThat(store.getCollection("person_words").countDocuments(word())).isZero();
    }

    @Test
    void learnsNothingOfANameThatIsPutRightMeanwhile() {
        Document before = stored(person.id());
        client.patch("/people/" + person.id(), "*", "{'names':[{'text':'Rosario Llerena','type':'legal'}]}");

        migration.apply(List.of(before));

        assertThat(store.getCollection("person_words").countDocuments(word())).isZero();
    }

    @Test
    void passesOverWhoeverWasErasedBefore() {
        client.post("/people/" + person.id() + "/erase", "*", "{'reason':'requested'}");

        migration.apply(List.of(stored(person.id())));

        assertThat(store.getCollection("person_words").countDocuments(word())).isZero();
    }

    private Object suggested() {
        return client.get("/people:suggest?q=" + unique.substring(0, 12)).body();
    }

    private Document word() {
        return new Document("_id", unique);
    }

    private Document stored(String id) {
        return Objects.requireNonNull(
                store.getCollection("people").find(new Document("_id", id)).first());
    }
}
