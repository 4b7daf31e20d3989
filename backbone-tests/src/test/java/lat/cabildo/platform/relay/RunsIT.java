package lat.cabildo.platform.relay;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import lat.cabildo.platform.aggregate.Actor;
import lat.cabildo.platform.aggregate.Outbox;
import lat.cabildo.platform.aggregate.OutboxEntry;
import lat.cabildo.platform.aggregate.Outboxes;
import lat.cabildo.platform.aggregate.Trace;
import lat.cabildo.platform.test.Infrastructure;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RunsIT {
    private final MongoClient client =
            MongoClients.create(Infrastructure.store().uri());
    private final MongoDatabase database =
            client.getDatabase("cabildo_runs_" + UUID.randomUUID().toString().substring(0, 8));
    private final MongoCollection<Document> history = database.getCollection("note_history");
    private final Outbox outbox =
            new Outbox("paper", "note", database.getCollection("notes"), history, List.of(), aggregate -> null);
    private final Runs runs = new Runs(history);

    @BeforeEach
    void addAnother() {
        runs.add(List.of(run("nte_other", 1, 1)));
    }

    @AfterEach
    void drop() {
        database.drop();
        client.close();
    }

    @Test
    void keepsWhatIsPublishedTogetherInOneDocument() {
        runs.add(List.of(run("nte_a", 1, 3), run("nte_b", 1, 1)));
        runs.add(List.of(run("nte_a", 4, 4)));

        assertThat(versions("nte_a")).containsExactly(List.of(1L, 2L, 3L), List.of(4L));
        assertThat(versions("nte_b")).containsExactly(List.of(1L));
    }

    @Test
    void addsOnlyWhatAnotherOwnerHasNotNoted() {
        runs.add(List.of(run("nte_a", 5, 7)));

        runs.add(List.of(run("nte_a", 5, 9), run("nte_b", 1, 1)));

        assertThat(versions("nte_a")).containsExactly(List.of(5L, 6L, 7L), List.of(8L, 9L));
        assertThat(versions("nte_b")).containsExactly(List.of(1L));
    }

    @Test
    void addsOnlyWhatTwoOwnersHaveNotNoted() {
        runs.add(List.of(run("nte_a", 1, 2)));
        runs.add(List.of(run("nte_a", 3, 4)));

        runs.add(List.of(run("nte_a", 1, 6)));

        assertThat(versions("nte_a")).containsExactly(List.of(1L, 2L), List.of(3L, 4L), List.of(5L, 6L));
    }

    /** A frozen owner wakes up after the next one has published the erasure and blanked what it told of. */
    @Test
    void bringsNothingBackThatWasBlanked() {
        runs.add(List.of(run("nte_a", 1, 5)));
        runs.blank("nte_a", 5);

        runs.add(List.of(run("nte_a", 1, 3)));

        assertThat(versions("nte_a")).containsExactly(List.of(1L, 2L, 3L, 4L, 5L));
        assertThat(history.find(new Document("of", "nte_a")).map(Document::toJson))
                .allSatisfy(each -> assertThat(each).contains("test.edited").doesNotContain("data"));
        assertThat(history.find(new Document("of", "nte_other")).map(Document::toJson))
                .allSatisfy(each -> assertThat(each).contains("data"));
    }

    /** It read less than the next owner, so its run begins within that one's, which no unique id keeps out. */
    @Test
    void bringsNothingBackThatWasBlankedWithinAnotherRun() {
        OutboxSettlement settlement = new OutboxSettlement(new Outboxes());
        runs.add(List.of(run("nte_a", 1, 5)));
        runs.blank("nte_a", 5);
        runs.add(List.of(run("nte_a", 6, 6)));

        settlement.settle(outbox, List.of(run("nte_a", 3, 4), run("nte_b", 1, 1)), () -> false);

        assertThat(versions("nte_a"))
                .containsExactlyInAnyOrder(List.of(1L, 2L, 3L, 4L, 5L), List.of(3L, 4L), List.of(6L));
        assertThat(history.find(new Document("of", "nte_a"))
                        .map(each -> each.containsKey("data") == each.getLong("s") > 5))
                .containsOnly(true);
        assertThat(history.find(new Document("of", "nte_b")).first()).containsKey("data");
    }

    /** What took personal data away says what is left, and so does what came after it. */
    @Test
    void leavesWhatCameAfterTheBlanked() {
        List<OutboxEntry> published = List.of(
                entry("nte_a", 1), entry("nte_a", 2), entry("nte_a", 3, true), entry("nte_a", 4), entry("nte_a", 5));
        runs.add(List.of(new Pending(outbox, "nte_a", published)));
        runs.add(List.of(run("nte_a", 6, 6)));

        runs.blank("nte_a", 2);

        assertThat(versions("nte_a")).containsExactly(List.of(1L, 2L), List.of(3L, 4L, 5L), List.of(6L));
        assertThat(history.find(new Document("of", "nte_a"))
                        .map(each -> each.containsKey("data") == each.getLong("s") > 2))
                .containsOnly(true);
    }

    private List<List<Long>> versions(String id) {
        List<List<Long>> versions = new ArrayList<>();
        for (Document each : history.find(new Document("of", id)).sort(new Document("s", 1))) {
            List<Document> entries = each.getList("entries", Document.class);
            assertThat(each.getString("_id"))
                    .isEqualTo(id + "@" + entries.getFirst().getLong("s"));
            assertThat(each.getLong("s")).isEqualTo(entries.getLast().getLong("s"));
            versions.add(entries.stream().map(entry -> entry.getLong("s")).toList());
        }
        return versions;
    }

    private Pending run(String id, long first, long last) {
        return new Pending(
                outbox,
                id,
                LongStream.rangeClosed(first, last)
                        .mapToObj(each -> entry(id, each))
                        .toList());
    }

    private static OutboxEntry entry(String id, long sequence) {
        return entry(id, sequence, false);
    }

    private static OutboxEntry entry(String id, long sequence, boolean forgets) {
        return new OutboxEntry(
                sequence,
                0,
                0,
                id + "@" + sequence,
                "test.edited",
                Instant.parse("2026-11-21T12:00:00Z").plusSeconds(sequence),
                new Actor("client", "subject"),
                new Trace("correlation", null, null),
                forgets,
                List.of(new OutboxEntry.Message("topic", new byte[] {1, 2, 3})));
    }
}
