package lat.cabildo.platform.relay;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.CountOptions;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import lat.cabildo.platform.aggregate.Outbox;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * What waits in one outbox, whichever instance serves it.
 *
 * @param pending aggregates with unpublished domain events, counted up to {@link #MOST}
 * @param oldest when the oldest of those was decided, among the first {@value #SAMPLE} of each shard
 * @param parked aggregates that the broker has refused a record of
 * @param processes aggregates with steps of a process that are still to be done
 */
record Backlog(String aggregate, long pending, @Nullable Instant oldest, long parked, long processes) {
    static final int MOST = 1_000_000;
    private static final int SAMPLE = 200;
    private static final Document ANY = new Document("$gte", 0);

    static Backlog of(Outbox outbox, int shards) {
        return new Backlog(
                outbox.aggregate(),
                count(outbox.collection(), new Document("ob.ev.sh", ANY)),
                oldest(outbox.collection(), shards),
                count(outbox.collection(), Parked.ANY),
                count(outbox.collection(), new Document("todo.sh", ANY)));
    }

    private static long count(MongoCollection<Document> collection, Document filter) {
        return collection.countDocuments(filter, new CountOptions().limit(MOST));
    }

    private static @Nullable Instant oldest(MongoCollection<Document> collection, int shards) {
        Instant oldest = null;
        for (int shard = 0; shard < shards; shard++) {
            Instant of = oldestOf(collection, shard);
            oldest = oldest == null || (of != null && of.isBefore(oldest)) ? of : oldest;
        }
        return oldest;
    }

    private static @Nullable Instant oldestOf(MongoCollection<Document> collection, int shard) {
        Date oldest = null;
        for (Document each : collection
                .find(new Document("ob.ev.sh", shard))
                .projection(new Document("ob.ev.at", 1))
                .limit(SAMPLE)) {
            for (Document entry : each.get("ob", Document.class).getList("ev", Document.class, List.of())) {
                Date at = entry.getDate("at");
                oldest = oldest == null || at.before(oldest) ? at : oldest;
            }
        }
        return oldest == null ? null : oldest.toInstant();
    }
}
