package lat.cabildo.platform.relay;

import java.util.Collection;
import java.util.List;
import lat.cabildo.platform.aggregate.Outbox;
import org.bson.Document;

/** Looks in the store for what no hint announced: writes of other instances, hints lost in a crash. */
final class PendingPoll {
    private static final int MOST = 5_000;

    /** Receives an id and its shard. */
    interface Found {
        void pending(Outbox outbox, String id, int shard);
    }

    private PendingPoll() {}

    /** Whether anything was found. */
    static boolean poll(List<Outbox> outboxes, Collection<Integer> shards, Found found) {
        boolean any = false;
        for (Outbox outbox : outboxes) {
            int count = poll(outbox, shards, found);
            any |= count > 0;
            if (count == MOST && shards.size() > 1) {
                shards.forEach(each -> poll(outbox, List.of(each), found));
            }
        }
        return any;
    }

    private static int poll(Outbox outbox, Collection<Integer> shards, Found found) {
        int count = 0;
        Document filter = new Document("ob.ev.sh", new Document("$in", List.copyOf(shards)))
                .append("ob.parked", new Document("$exists", false));
        for (Document each : outbox.collection()
                .find(filter)
                .projection(new Document("ob.ev.sh", 1))
                .limit(MOST)) {
            List<Document> entries = each.get("ob", Document.class).getList("ev", Document.class, List.of());
            if (!entries.isEmpty()) {
                found.pending(outbox, each.getString("_id"), entries.getFirst().getInteger("sh"));
            }
            count++;
        }
        return count;
    }
}
