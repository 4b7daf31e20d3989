package lat.cabildo.platform.replica;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lat.cabildo.platform.aggregate.Outbox;
import lat.cabildo.platform.aggregate.WireFormat;
import lat.cabildo.platform.test.Infrastructure;
import lat.cabildo.platform.test.Upstream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Topics with more keys than there is room for. */
class ComparisonIT {
    private static final int RIVERS = 40;
    private static final int ROOM = 7;

    private final String run = "c" + UUID.randomUUID().toString().substring(0, 8);
    private final MongoClient client =
            MongoClients.create(Infrastructure.store().uri());
    private final MongoDatabase database = client.getDatabase("cabildo_" + run);
    private final Outbox outbox = new Outbox(
            run,
            "river",
            database.getCollection("rivers"),
            database.getCollection("river_history"),
            List.of(),
            river -> null);

    @BeforeEach
    void publish() {
        try (Upstream upstream = Upstream.of(run)) {
            for (int each = 0; each < RIVERS; each++) {
                upstream.state("river", "rvr_" + each, 1, named("before"));
                upstream.state("river", "rvr_" + each, 2, named("river " + each));
                store("rvr_" + each, 2, sum("river " + each));
            }
            upstream.erase("river", "rvr_erased", 3);
            store("rvr_erased", 3, "");
        }
    }

    @AfterEach
    void drop() {
        database.drop();
        client.close();
    }

    @Test
    void keepsNoMoreThanThereIsRoomForAndReadsEachKeyOnce() {
        StateTopic topics = topics(ROOM);
        List<String> keys = new ArrayList<>();
        long from = 0;
        while (from < StateTopic.END) {
            StateTopic.Part part = topics.read(outbox.stateTopic(), from, record -> new byte[0]);
            assertThat(part.last()).hasSizeLessThanOrEqualTo(ROOM);
            assertThat(part.last().values())
                    .extracting(StateTopic.Last::sequence)
                    .allMatch(each -> each > 1);
            keys.addAll(part.last().keySet());
            from = part.to();
        }
        assertThat(keys).doesNotHaveDuplicates().hasSize(RIVERS + 1);
    }

    @Test
    void tellsTheSameHoweverOftenItReads() {
        Comparison.Report equal = Comparison.of(outbox, topics(1_000));
        assertThat(equal.records()).isEqualTo(RIVERS);
        assertThat(equal.differing()).isZero();
        requireTheSame(equal);

        store("rvr_0", 2, sum("another"));
        store("rvr_1", 1, sum("before"));
        store("rvr_nowhere", 1, sum("before"));
        database.getCollection("rivers").deleteOne(new Document("_id", "rvr_2"));
        Comparison.Report different = Comparison.of(outbox, topics(1_000));
        assertThat(different.differences())
                .containsExactlyInAnyOrder(
                        new Comparison.Difference("rvr_0", 2, 2),
                        new Comparison.Difference("rvr_1", 2, 1),
                        new Comparison.Difference("rvr_nowhere", 0, 1),
                        new Comparison.Difference("rvr_2", 2, 0));
        assertThat(different.sum()).isNotEqualTo(equal.sum()).hasSize(64);
        requireTheSame(different);
    }

    private void requireTheSame(Comparison.Report expected) {
        for (int room : List.of(ROOM, RIVERS)) {
            Comparison.Report report = Comparison.of(outbox, topics(room));
            assertThat(report)
                    .usingRecursiveComparison()
                    .ignoringCollectionOrder()
                    .isEqualTo(expected);
        }
    }

    private static StateTopic topics(int most) {
        return new StateTopic(Map.of("bootstrap.servers", Infrastructure.kafka().bootstrapServers()), most);
    }

    private void store(String id, long version, String sum) {
        Document river = new Document("_id", id)
                .append(
                        "ob",
                        new Document("pub", version)
                                .append("sum", "%019d:%s".formatted(version, sum))
                                .append("ev", List.of()));
        database.getCollection("rivers").deleteOne(new Document("_id", id));
        database.getCollection("rivers").insertOne(river);
    }

    private static Map<String, String> named(String name) {
        return Map.of("name", name);
    }

    private static String sum(String name) {
        return HexFormat.of()
                .formatHex(StateTopic.sum(new String(WireFormat.data(Map.of(), named(name)), StandardCharsets.UTF_8)));
    }
}
