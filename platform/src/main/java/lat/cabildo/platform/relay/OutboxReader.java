package lat.cabildo.platform.relay;

import com.mongodb.client.MongoCursor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import lat.cabildo.platform.aggregate.Outbox;
import lat.cabildo.platform.aggregate.OutboxEntry;
import org.bson.Document;

/**
 * Reads what is pending of some aggregates, primary and majority, and judges that nothing is missing in between. Where
 * it goes is told by the aggregate's id: an entry may be of an instance that was told otherwise.
 */
final class OutboxReader {
    private static final int MOST_BYTES = 4 * 1024 * 1024;

    /** A gap between the last published and the first pending domain event: the store has lost something. */
    static final class Gap extends RuntimeException {
        Gap(String aggregate, String id, long published, long first) {
            super("%s %s: published %d, first pending %d".formatted(aggregate, id, published, first));
        }
    }

    /** @param unread ids that did not fit */
    record Read(List<Pending> pending, List<String> unread) {}

    private OutboxReader() {}

    static Read read(Outbox outbox, List<String> ids, ToIntFunction<String> partitions) {
        List<Pending> pending = new ArrayList<>();
        Set<String> unread = new LinkedHashSet<>(ids);
        Document filter =
                new Document("_id", new Document("$in", ids)).append("ob.parked", new Document("$exists", false));
        long bytes = 0;
        try (MongoCursor<Document> found = outbox.collection()
                .find(filter)
                .projection(new Document("ob", 1))
                .cursor()) {
            while (found.hasNext()) {
                Document document = found.next();
                List<OutboxEntry> entries = entries(outbox, document, partitions);
                unread.remove(document.getString("_id"));
                if (!entries.isEmpty()) {
                    Pending each = new Pending(outbox, document.getString("_id"), entries);
                    pending.add(each);
                    bytes += each.bytes();
                }
                if (bytes >= MOST_BYTES) {
                    return new Read(pending, List.copyOf(unread));
                }
            }
        }
        return new Read(pending, List.of());
    }

    private static List<OutboxEntry> entries(Outbox outbox, Document document, ToIntFunction<String> partitions) {
        Document ob = document.get("ob", Document.class);
        long published = ob.getLong("pub");
        List<OutboxEntry> entries = ob.getList("ev", Document.class, List.of()).stream()
                .map(OutboxEntry::from)
                .filter(each -> each.sequence() > published)
                .sorted(Comparator.comparingLong(OutboxEntry::sequence))
                .toList();
        String id = document.getString("_id");
        requireContiguous(outbox, id, published, entries);
        int partition = partitions.applyAsInt(id);
        return entries.stream().map(each -> each.in(partition)).toList();
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
