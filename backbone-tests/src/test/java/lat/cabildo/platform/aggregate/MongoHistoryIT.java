package lat.cabildo.platform.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.LongStream;
import lat.cabildo.platform.test.Infrastructure;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A history of {@code [1..4] [5..7] [6..8]}, as a frozen owner may leave it, with 9 and 10 pending. */
class MongoHistoryIT {
    private static final Instant START = Instant.parse("2026-11-21T12:00:00Z");
    private static final NoteId ID = new NoteId("nte_01KAKQW3B0YQ4T0SM1A0V5T5QK");

    private final MongoClient client =
            MongoClients.create(Infrastructure.store().uri());
    private final MongoDatabase database =
            client.getDatabase("cabildo_history_" + UUID.randomUUID().toString().substring(0, 8));
    private final MongoCollection<Document> notes = database.getCollection("notes");
    private final MongoCollection<Document> runs = database.getCollection("note_history");
    private final MongoHistory history = new MongoHistory(notes, runs, "changes");

    private record NoteId(String value) implements Id {}

    @BeforeEach
    void write() {
        notes.insertOne(new Document("_id", ID.value())
                .append("version", 10L)
                .append("at", Date.from(at(10)))
                .append("ob", new Document("pub", 8L).append("ev", entries(9, 10))));
        run(1, 4);
        run(5, 7);
        run(6, 8);
    }

    @AfterEach
    void drop() {
        database.drop();
        client.close();
    }

    @Test
    void tellsEachChangeOnceInOrder() {
        assertThat(versions(history.after(ID, 0, 100))).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L);
    }

    @Test
    void beginsAndEndsWithinRuns() {
        assertThat(versions(history.after(ID, 2, 4))).containsExactly(3L, 4L, 5L, 6L);
        assertThat(versions(history.after(ID, 6, 2))).containsExactly(7L, 8L);
        assertThat(versions(history.after(ID, 9, 5))).containsExactly(10L);
    }

    @Test
    void findsTheLastBeforeAnInstantWithinARun() {
        assertThat(history.lastBefore(ID, at(3).plusMillis(1)))
                .map(Change::version)
                .contains(3L);
        assertThat(history.lastBefore(ID, at(8))).map(Change::version).contains(7L);
        assertThat(history.lastBefore(ID, at(10))).map(Change::version).contains(9L);
        assertThat(history.lastBefore(ID, at(1))).isEmpty();
    }

    @Test
    void tellsTheLastOfARunOfSeveral() {
        notes.updateOne(
                new Document("_id", ID.value()),
                new Document("$set", new Document("version", 8L).append("ob.ev", List.of())));

        Page<Change> page = history.changedSince(START, new PageRequest(10, null));

        assertThat(versions(page.items())).containsExactly(8L);
    }

    private static List<Long> versions(List<Change> changes) {
        return changes.stream().map(Change::version).toList();
    }

    @Test
    void givesEachChangeItsData() {
        assertThat(history.after(ID, 0, 100))
                .allSatisfy(each -> assertThat(each.data()).isEqualTo(data(each.version())));
    }

    @Test
    void hasNoDataOnceItIsBlanked() {
        runs.updateMany(new Document(), new Document("$unset", new Document(HistoryRun.DATA, "")));

        assertThat(history.after(ID, 0, 8)).hasSize(8).allSatisfy(each -> {
            assertThat(each.data()).isNull();
            assertThat(each.by().client()).isEqualTo("client");
        });
    }

    @Test
    void keepsSeveralStatesInLessRoomThanTheyHave() {
        run(20, 69);

        Binary data = Objects.requireNonNull(
                        runs.find(new Document("_id", ID.value() + "@20")).first())
                .get(HistoryRun.DATA, Binary.class);

        assertThat(data.length()).isLessThan(50 * data(20).length / 10);
    }

    private void run(long first, long last) {
        runs.insertOne(HistoryRun.of(events(first, last)));
    }

    private static List<Document> entries(long first, long last) {
        return events(first, last).stream().map(OutboxEntry::toDocument).toList();
    }

    private static List<OutboxEntry> events(long first, long last) {
        return LongStream.rangeClosed(first, last)
                .mapToObj(each -> new OutboxEntry(
                        each,
                        0,
                        0,
                        ID.value() + "@" + each,
                        "test.edited",
                        at(each),
                        new Actor("client", "subject"),
                        new Trace("correlation", null, null),
                        false,
                        List.of(new OutboxEntry.Message("changes", data(each)))))
                .toList();
    }

    /** Of another length each. */
    private static byte[] data(long version) {
        return ("La ciudad es de quienes la habitan. ".repeat(10) + version * version).getBytes(StandardCharsets.UTF_8);
    }

    private static Instant at(long version) {
        return START.plusSeconds(version);
    }
}
