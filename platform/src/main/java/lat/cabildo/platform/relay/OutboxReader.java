package lat.cabildo.platform.relay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lat.cabildo.platform.aggregate.Outbox;
import lat.cabildo.platform.aggregate.OutboxEntry;
import org.bson.Document;

/** Reads what is pending for one shard, primary and majority, and judges that nothing is missing in between. */
final class OutboxReader {

    /** A gap between the last published and the first pending domain event: the store has lost something. */
    static final class Gap extends RuntimeException {
        Gap(String aggregate, String id, long published, long first) {
            super("%s %s: published %d, first pending %d".formatted(aggregate, id, published, first));
        }
    }

    private OutboxReader() {}

    static List<Pending> read(Outbox outbox, List<String> ids) {
        List<Pending> pending = new ArrayList<>();
        Document filter = new Document("_id", new Document("$in", ids));
        for (Document document : outbox.collection().find(filter).projection(new Document("ob", 1))) {
            Document ob = document.get("ob", Document.class);
            if (ob.containsKey("parked")) {
                continue;
            }
            long published = ob.getLong("pub");
            List<OutboxEntry> entries = ob.getList("ev", Document.class, List.of()).stream()
                    .map(OutboxEntry::from)
                    .filter(each -> each.sequence() > published)
                    .sorted(Comparator.comparingLong(OutboxEntry::sequence))
                    .toList();
            requireContiguous(outbox, document.getString("_id"), published, entries);
            if (!entries.isEmpty()) {
                pending.add(new Pending(outbox, document.getString("_id"), entries));
            }
        }
        return pending;
    }

    private static void requireContiguous(Outbox outbox, String id, long published, List<OutboxEntry> entries) {
        long expected = published + 1;
        for (OutboxEntry each : entries) {
            if (each.sequence() != expected) {
                throw new Gap(outbox.aggregate(), id, published, each.sequence());
            }
            expected++;
        }
    }
}
