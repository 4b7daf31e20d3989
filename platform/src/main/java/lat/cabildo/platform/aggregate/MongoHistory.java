package lat.cabildo.platform.aggregate;

import com.mongodb.client.MongoCollection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * Published changes from the history, pending ones from the outbox. The outbox is read first: what leaves it meanwhile
 * is in the history by then.
 */
final class MongoHistory implements History {
    private final MongoCollection<Document> aggregates;
    private final MongoCollection<Document> history;
    private final String topic;

    /** @param topic whose records are told */
    MongoHistory(MongoCollection<Document> aggregates, MongoCollection<Document> history, String topic) {
        this.aggregates = aggregates;
        this.history = history;
        this.topic = topic;
    }

    @Override
    public List<Change> after(Id id, long version, int limit) {
        List<Change> pending = pending(id);
        Document filter = new Document("of", id.value()).append("s", new Document("$gt", version));
        List<Change> changes = new ArrayList<>();
        Set<Long> known = new HashSet<>();
        for (Document each : history.find(filter).sort(new Document("s", 1)).limit(limit)) {
            Change change = change(each.get("entry", Document.class));
            changes.add(change);
            known.add(change.version());
        }
        pending.stream()
                .filter(each -> each.version() > version && !known.contains(each.version()))
                .forEach(changes::add);
        changes.sort(Comparator.comparingLong(Change::version));
        return changes.subList(0, Math.min(limit, changes.size()));
    }

    @Override
    public Optional<Change> lastBefore(Id id, Instant end) {
        Optional<Change> pending =
                pending(id).stream().filter(each -> each.at().isBefore(end)).max(Comparator.comparing(Change::version));
        if (pending.isPresent()) {
            return pending;
        }
        Document filter = new Document("of", id.value()).append("entry.at", new Document("$lt", Date.from(end)));
        return Optional.ofNullable(
                        history.find(filter).sort(new Document("s", -1)).first())
                .map(found -> change(found.get("entry", Document.class)));
    }

    private List<Change> pending(Id id) {
        Document found = aggregates
                .find(new Document("_id", id.value()))
                .projection(new Document("ob.ev", 1))
                .first();
        Document outbox = found == null ? null : found.get("ob", Document.class);
        return outbox == null
                ? List.of()
                : outbox.getList("ev", Document.class, List.of()).stream()
                        .map(this::change)
                        .toList();
    }

    private Change change(Document entry) {
        Document by = entry.get("by", Document.class);
        return new Change(
                entry.getLong("s"),
                entry.getDate("at").toInstant(),
                new Actor(by.getString("client"), by.getString("subject")),
                entry.getString("type"),
                data(entry.getList("records", Document.class, List.of())));
    }

    private byte @Nullable [] data(List<Document> records) {
        for (Document each : records) {
            Binary bytes = each.get("bytes", Binary.class);
            if (bytes != null && topic.equals(each.getString("topic"))) {
                return bytes.getData();
            }
        }
        return null;
    }
}
