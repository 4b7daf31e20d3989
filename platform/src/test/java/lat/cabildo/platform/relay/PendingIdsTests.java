package lat.cabildo.platform.relay;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import java.util.List;
import lat.cabildo.platform.aggregate.Outbox;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PendingIdsTests {
    private final MongoClient client = MongoClients.create();
    private final MongoCollection<Document> nowhere =
            client.getDatabase("nowhere").getCollection("notes");
    private final Outbox notes = new Outbox("test", "note", nowhere, nowhere, List.of(), aggregate -> null);
    private final PendingIds pending = new PendingIds();

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void takesEachOnceInTheOrderOfTheFirstHint() {
        assertThat(pending.add(notes, "b")).isTrue();
        assertThat(pending.add(notes, "a")).isTrue();
        assertThat(pending.add(notes, "b")).isFalse();

        assertThat(pending.take(notes, 5)).containsExactly("b", "a");
        assertThat(pending.isEmpty()).isTrue();
    }

    @Test
    void isToldOfAnotherWriteToWhatIsUnderWay() {
        pending.add(notes, "a");
        pending.take(notes, 1);

        assertThat(pending.add(notes, "a")).isTrue();
        assertThat(pending.take(notes, 1)).containsExactly("a");
    }

    @Test
    void doesNotTakeForNewWhatIsUnderWay() {
        pending.add(notes, "a");
        pending.take(notes, 1);

        assertThat(pending.found(notes, "a")).isFalse();
        pending.done();
        assertThat(pending.found(notes, "a")).isTrue();
    }
}
