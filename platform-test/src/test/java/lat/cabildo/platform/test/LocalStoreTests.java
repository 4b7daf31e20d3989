package lat.cabildo.platform.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class LocalStoreTests {
    private static final String QUICK = "/?serverSelectionTimeoutMS=1000";

    @Test
    void usesTheStoreThatIsGiven() {
        try (LocalStore store = LocalStore.start("mongodb://somewhere:27017", FreePorts.any())) {
            assertThat(store.kind()).isEqualTo(LocalStore.Kind.GIVEN);
            assertThat(store.uri()).isEqualTo("mongodb://somewhere:27017");
            assertThatThrownBy(store::stop).isInstanceOf(UnsupportedOperationException.class);
        }
    }

    @Test
    void showsNoCredentials() {
        try (LocalStore store = LocalStore.start("mongodb://cabildo:p%40ss@somewhere:27017/?tls=true", 0)) {
            assertThat(store.address()).isEqualTo("mongodb://somewhere:27017/?tls=true");
        }
    }

    @Test
    void choosesAStoreThatReadsWhatWasWritten() {
        LocalStore store = Infrastructure.store();
        try (MongoClient client = MongoClients.create(store.uri())) {
            MongoCollection<Document> notes =
                    client.getDatabase("local_store_tests").getCollection("notes");
            notes.drop();
            notes.insertOne(new Document("_id", 1).append("text", "¡hola!"));
            assertThat(notes.find().first()).containsEntry("text", "¡hola!");
            notes.drop();
        }
        assertThat(store.kind().description()).isNotBlank();
    }

    @Test
    void embeddedStoreKeepsItsDataOverAnOutage() {
        try (LocalStore store = LocalStore.embedded(FreePorts.any());
                MongoClient client = MongoClients.create(store.uri() + QUICK)) {
            MongoCollection<Document> notes = client.getDatabase("outage").getCollection("notes");
            notes.insertOne(new Document("_id", 1));

            store.stop();
            assertThatThrownBy(() -> notes.insertOne(new Document("_id", 2))).isInstanceOf(MongoException.class);
            store.startAgain();

            assertThat(notes.countDocuments()).isEqualTo(1);
        }
    }
}
