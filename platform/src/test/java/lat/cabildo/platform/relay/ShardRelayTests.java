package lat.cabildo.platform.relay;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import lat.cabildo.platform.aggregate.BackboneProperties;
import lat.cabildo.platform.aggregate.Outboxes;
import org.apache.kafka.common.KafkaException;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class ShardRelayTests {
    private static final Duration TAKEOVER = Duration.ofSeconds(2);

    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClient client =
            MongoClients.create("mongodb://127.0.0.1:" + server.bind().getPort());
    private final MongoDatabase database = client.getDatabase("test");
    private final Leases leases = new Leases(database, "svc", "one", null, 5_000);
    private final HeldLease lease = new HeldLease(
            3,
            Objects.requireNonNull(leases.take(leases.shardId(3), null)),
            leases,
            TAKEOVER,
            System::nanoTime,
            System.nanoTime());
    private final AtomicInteger opened = new AtomicInteger();
    private final List<Unfit> told = new ArrayList<>();

    @AfterEach
    void disconnect() {
        client.close();
        server.shutdownNow();
    }

    /** As one that was frozen after it had taken its lease: what it opened now, nobody would fence. */
    @Test
    void opensNoProducerOnceTheServiceIsDividedOtherwise() {
        leases.divide(null, new Division(1, 8, 0));

        relay().run();

        assertThat(opened).hasValue(0);
        assertThat(told).singleElement().satisfies(each -> assertThat(each).hasMessageContaining("4 here, and 8"));
    }

    @Test
    void opensNoneBeforeTheFormerOnesAreFenced() {
        leases.divide(null, new Division(1, 4, 8));

        relay().run();

        assertThat(opened).hasValue(0);
        assertThat(told).hasSize(1);
    }

    @Test
    void opensOneWhereAllIsSettled() {
        leases.divide(null, new Division(1, 4, 0));

        relay().run();

        assertThat(opened).hasValue(1);
        assertThat(told).isEmpty();
    }

    /** It stops when it has tried to open a producer. */
    private ShardRelay relay() {
        Map<String, Object> nowhere = Map.of("bootstrap.servers", "127.0.0.1:1");
        BackboneProperties properties = new Binder(new MapConfigurationPropertySource(Map.of()))
                .bindOrCreate("cabildo.backbone", BackboneProperties.class);
        Outboxes outboxes = new Outboxes();
        MongoCollection<Document> notes = database.getCollection("refills");
        KeptTopics kept = new KeptTopics(notes);
        Continuity continuity = new Continuity(
                outboxes,
                new TopicIds(nowhere),
                new OneMoment(nowhere),
                kept,
                new Refill(notes, kept, outboxes, properties, Clock.systemUTC()),
                false);
        return new ShardRelay(
                lease,
                new OneDivision(leases, 4, TAKEOVER, System::nanoTime, time -> {}, shards -> {}),
                outboxes,
                sameTopics -> {
                    opened.incrementAndGet();
                    lease.abandon();
                    throw new KafkaException("enough");
                },
                new PendingIds(),
                continuity,
                told::add,
                properties,
                new RelayMeters(new SimpleMeterRegistry(), Clock.systemUTC(), 4));
    }
}
