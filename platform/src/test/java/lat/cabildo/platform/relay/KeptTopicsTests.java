package lat.cabildo.platform.relay;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KeptTopicsTests {
    private static final int INSTANCES = 10;

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClient client =
            MongoClients.create("mongodb://127.0.0.1:" + server.bind().getPort());
    private final MongoCollection<Document> notes = client.getDatabase("test").getCollection("refills");
    private final KeptTopics kept = new KeptTopics(notes);

    @AfterEach
    void disconnect() {
        client.close();
        server.shutdownNow();
    }

    @Test
    void losesNothingOfWhatTenInstancesKeepAtOnce() throws Exception {
        CyclicBarrier all = new CyclicBarrier(INSTANCES);
        List<Future<?>> keeping = new ArrayList<>();
        try (ExecutorService instances = Executors.newFixedThreadPool(INSTANCES)) {
            for (int each = 0; each < INSTANCES; each++) {
                Map<String, String> own = Map.of("topic-" + each, "id-" + each);
                keeping.add(instances.submit(() -> {
                    all.await();
                    return kept.change(present -> present.and(own));
                }));
            }
            for (Future<?> each : keeping) {
                each.get();
            }
        }
        assertThat(kept.find().ids()).hasSize(INSTANCES).containsEntry("topic-7", "id-7");
        assertThat(notes.countDocuments()).isEqualTo(1);
    }

    @Test
    void aTopicThatIsKnownIsNotAdoptedAnew() {
        kept.change(present -> present.and(Map.of("a", "1")));

        kept.change(present -> present.and(Map.of("a", "2", "b", "3")));

        assertThat(kept.find().ids()).containsOnly(Map.entry("a", "1"), Map.entry("b", "3"));
    }

    @Test
    void anEarlierRefillChangesNothingAfterALaterOne() {
        kept.change(present -> present.filled(2, Map.of("a", "2")));

        kept.change(present -> present.filled(1, Map.of("a", "1")));

        assertThat(kept.find().ids()).containsOnly(Map.entry("a", "2"));
        assertThat(kept.find().refill()).isEqualTo(2);
    }
}
