package lat.cabildo.platform.replica;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Writes copies {@code {_id, seq, st, merged}} into one collection.
 *
 * <p>Guard: a record is applied by compare-and-set on the copy's sequence, and only if its own is higher. An erased
 * copy keeps its sequence, so that nothing older comes back.
 */
final class Copies {

    /** What a record makes of a copy; the state is null once erased. */
    record Update(
            String id,
            long sequence,
            @Nullable Document state,
            @Nullable String mergedInto) {}

    private Copies() {}

    /** What makes another copy like this one. */
    static Update of(Document copy) {
        return new Update(
                copy.getString("_id"), copy.getLong("seq"), copy.get("st", Document.class), copy.getString("merged"));
    }

    /** Applies all that is newer than what is there; returns once all of it, or something newer, is stored. */
    static void apply(MongoCollection<Document> collection, List<Update> updates) {
        Map<String, Update> latest = new LinkedHashMap<>();
        updates.forEach(each ->
                latest.merge(each.id(), each, (one, other) -> one.sequence() >= other.sequence() ? one : other));
        while (!latest.isEmpty()) {
            Map<String, Long> present = sequences(collection, latest.keySet());
            latest.values().removeIf(each -> present.getOrDefault(each.id(), 0L) >= each.sequence());
            if (!latest.isEmpty() && writeAll(collection, latest.values(), present)) {
                return;
            }
        }
    }

    static Map<String, Long> sequences(MongoCollection<Document> collection, Collection<String> ids) {
        Map<String, Long> sequences = new HashMap<>();
        for (Document each : collection.find(byIds(ids)).projection(new Document("seq", 1))) {
            sequences.put(each.getString("_id"), each.getLong("seq"));
        }
        return sequences;
    }

    static Document byIds(Collection<String> ids) {
        return new Document("_id", new Document("$in", List.copyOf(ids)));
    }

    /** False if another instance came in between for any of them. */
    private static boolean writeAll(
            MongoCollection<Document> collection, Collection<Update> updates, Map<String, Long> present) {
        List<WriteModel<Document>> writes = updates.stream()
                .map(each -> write(each, present.get(each.id())))
                .toList();
        try {
            BulkWriteResult result = collection.bulkWrite(writes, new BulkWriteOptions().ordered(false));
            return result.getMatchedCount() + result.getInsertedCount() == writes.size();
        } catch (MongoBulkWriteException failure) {
            boolean raced = failure.getWriteErrors().stream()
                    .allMatch(error -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
            if (!raced || failure.getWriteConcernError() != null) {
                throw failure;
            }
            return false;
        }
    }

    private static WriteModel<Document> write(Update update, @Nullable Long presentSequence) {
        Document fields = new Document("seq", update.sequence());
        Document absent = new Document();
        put(fields, absent, "st", update.state());
        put(fields, absent, "merged", update.mergedInto());
        if (presentSequence == null) {
            Document first = new Document("_id", update.id());
            first.putAll(fields);
            return new InsertOneModel<>(first);
        }
        Document change = new Document("$set", fields);
        if (!absent.isEmpty()) {
            change.append("$unset", absent);
        }
        return new UpdateOneModel<>(new Document("_id", update.id()).append("seq", presentSequence), change);
    }

    private static void put(Document fields, Document absent, String name, @Nullable Object value) {
        if (value == null) {
            absent.append(name, "");
        } else {
            fields.append(name, value);
        }
    }
}
