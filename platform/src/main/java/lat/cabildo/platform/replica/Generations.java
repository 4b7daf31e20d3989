package lat.cabildo.platform.replica;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.UpdateOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Which collection holds a replica's copies, and which others are being filled or about to go. The pointer is a
 * document of its own, {@code {_id, live, next, rounds, retired: [{name, at}], closed}}, changed by compare-and-set.
 *
 * <p>While a next generation is being built, readers see the live one and writers write both. After the switch writers
 * go on writing the retired one for {@link #GRACE}, far longer than any reader goes without looking at the pointer: so
 * nobody reads a copy that is no longer kept up.
 */
final class Generations {
    static final Duration GRACE = Duration.ofSeconds(60);
    private static final long LOOK_AGAIN = Duration.ofSeconds(1).toNanos();

    /**
     * The pointer as it stood at one time.
     *
     * @param next being filled, if any
     * @param read records of it read so far, and {@code of} how many
     */
    record Pointer(String live, @Nullable String next, long rounds, long read, long of, List<String> retired) {

        /** The newest first: what a reader has seen in one must not be missing in the next when it is switched to. */
        List<String> written() {
            return Stream.concat(next == null ? Stream.of(live) : Stream.of(next, live), retired.stream())
                    .toList();
        }
    }

    private record Seen(Pointer pointer, long at) {}

    private final MongoDatabase database;
    private final MongoCollection<Document> pointers;
    private final ReplicaType<?, ?> type;
    private final boolean indexSequences;
    private volatile @Nullable Seen seen;

    Generations(MongoDatabase database, ReplicaType<?, ?> type, boolean indexSequences) {
        this.database = database;
        this.pointers = database.getCollection("replicas");
        this.type = type;
        this.indexSequences = indexSequences;
        index(type.collection());
        pointers.updateOne(
                id(),
                new Document("$setOnInsert", new Document("live", type.collection()).append("rounds", 0L)),
                new UpdateOptions().upsert(true));
    }

    /** Where readers look; as fresh as a second. */
    MongoCollection<Document> live() {
        Seen last = seen;
        if (last == null || System.nanoTime() - last.at() > LOOK_AGAIN) {
            last = look();
        }
        return database.getCollection(last.pointer().live());
    }

    /** Where a record that arrives now is written. */
    List<MongoCollection<Document>> written() {
        return look().pointer().written().stream().map(database::getCollection).toList();
    }

    Pointer pointer() {
        return look().pointer();
    }

    MongoCollection<Document> collection(String name) {
        return database.getCollection(name);
    }

    private Seen look() {
        long before = System.nanoTime();
        Seen now = new Seen(pointer(Objects.requireNonNull(pointers.find(id()).first())), before);
        seen = now;
        return now;
    }

    private static Pointer pointer(Document found) {
        return new Pointer(
                found.getString("live"),
                found.getString("next"),
                found.getLong("rounds"),
                found.get("read", 0L),
                found.get("of", 0L),
                found.getList("retired", Document.class, List.of()).stream()
                        .map(each -> each.getString("name"))
                        .toList());
    }

    /** Has a next generation built; false if one is being built already. */
    boolean begin() {
        Pointer current = pointer();
        if (current.next() != null) {
            return false;
        }
        long round = current.rounds() + 1;
        String next = type.collection() + "_" + round;
        index(next);
        Document same = id().append("live", current.live()).append("rounds", current.rounds());
        Document building = new Document("next", next)
                .append("rounds", round)
                .append("read", 0L)
                .append("of", 0L);
        return pointers.updateOne(same, new Document("$set", building)).getModifiedCount() == 1;
    }

    void progress(Pointer building, long read, long of) {
        pointers.updateOne(same(building), new Document("$set", new Document("read", read).append("of", of)));
    }

    /** From now on the next generation is read. */
    void switchOver(Pointer building, Instant now) {
        Document set = new Document("live", Objects.requireNonNull(building.next()));
        Document retired = new Document("name", building.live()).append("at", Date.from(now));
        pointers.updateOne(
                same(building),
                new Document("$set", set)
                        .append("$unset", new Document("next", ""))
                        .append("$push", new Document("retired", retired)));
    }

    private Document same(Pointer building) {
        return id().append("next", Objects.requireNonNull(building.next())).append("rounds", building.rounds());
    }

    /**
     * What was retired long enough ago is written no more, and dropped a while later, when no writer is left that has
     * not seen this.
     */
    void dropRetired(Instant now) {
        Document found = pointers.find(id()).first();
        if (found == null) {
            return;
        }
        for (Document each : overdue(found, "closed", now)) {
            database.getCollection(each.getString("name")).drop();
            pointers.updateOne(
                    id(), new Document("$pull", new Document("closed", new Document("name", each.getString("name")))));
        }
        for (Document each : overdue(found, "retired", now)) {
            Document closed = new Document("name", each.getString("name")).append("at", Date.from(now));
            pointers.updateOne(
                    id().append("retired.name", each.getString("name")),
                    new Document("$pull", new Document("retired", new Document("name", each.getString("name"))))
                            .append("$push", new Document("closed", closed)));
        }
    }

    private static List<Document> overdue(Document pointer, String list, Instant now) {
        return pointer.getList(list, Document.class, List.of()).stream()
                .filter(each -> each.getDate("at").toInstant().plus(GRACE).isBefore(now))
                .toList();
    }

    private Document id() {
        return new Document("_id", type.collection());
    }

    private void index(String name) {
        MongoCollection<Document> collection = database.getCollection(name).withTimeout(10, TimeUnit.MINUTES);
        collection.createIndex(new Document("merged", 1), new IndexOptions().sparse(true));
        if (indexSequences) {
            collection.createIndex(new Document("_id", 1).append("seq", 1), new IndexOptions().unique(true));
        }
        for (List<String> fields : type.indexes()) {
            Document keys = new Document();
            fields.forEach(field -> keys.append(field, 1));
            collection.createIndex(keys);
        }
    }
}
