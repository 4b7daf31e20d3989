package lat.cabildo.platform.aggregate;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/**
 * Published changes from the history, run by run, pending ones from the outbox. The outbox is read first: what leaves
 * it meanwhile is in the history by then. What stands in two runs is told once.
 */
final class MongoHistory implements History {
    private static final int RUNS_AT_ONCE = 50;

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
        // A run may hold many changes, so few are fetched at once.
        try (MongoCursor<Document> runs = history.find(filter)
                .sort(new Document("s", 1))
                .limit(limit)
                .batchSize(RUNS_AT_ONCE)
                .cursor()) {
            while (runs.hasNext() && changes.size() < limit) {
                HistoryRun.changes(runs.next()).stream()
                        .filter(each -> each.version() > version && known.add(each.version()))
                        .forEach(changes::add);
            }
        }
        pending.stream()
                .filter(each -> each.version() > version && !known.contains(each.version()))
                .forEach(changes::add);
        changes.sort(Comparator.comparingLong(Change::version));
        return changes.subList(0, Math.min(limit, changes.size()));
    }

    @Override
    public Page<Change> changedSince(Instant since, PageRequest request) {
        String after = request.after();
        Document filter = new Document(AggregateDocument.AT, new Document("$gte", Date.from(since)));
        if (after != null) {
            filter.putAll(Cursor.decode(after, AggregateDocument.AT, true).after());
        }
        List<Document> found = aggregates
                .find(filter)
                .projection(new Document(AggregateDocument.AT, 1)
                        .append("version", 1)
                        .append("ob.ev", 1))
                .sort(new Document(AggregateDocument.AT, 1).append("_id", 1))
                .limit(request.size() + 1)
                .into(new ArrayList<>());
        boolean more = found.size() > request.size();
        List<Document> shown = more ? found.subList(0, request.size()) : found;
        String next = more ? end(shown.getLast()).encode() : null;
        return new Page<>(lastOf(shown), next);
    }

    /** The last changes of these aggregates, pending or in the history. */
    private List<Change> lastOf(List<Document> found) {
        Map<String, @Nullable Change> changes = new LinkedHashMap<>();
        Map<String, Long> published = new HashMap<>();
        for (Document each : found) {
            List<Document> pending = pending(each);
            String id = each.getString("_id");
            if (pending.isEmpty()) {
                published.put(id, each.getLong("version"));
            }
            changes.put(id, pending.isEmpty() ? null : change(id, pending.getLast()));
        }
        Document ends = new Document("of", new Document("$in", List.copyOf(published.keySet())))
                .append("s", new Document("$in", List.copyOf(Set.copyOf(published.values()))));
        for (Document each : history.find(ends).batchSize(RUNS_AT_ONCE)) {
            String id = each.getString("of");
            if (each.getLong("s").equals(published.get(id))) {
                changes.put(id, HistoryRun.changes(each).getLast());
            }
        }
        return changes.values().stream().filter(Objects::nonNull).toList();
    }

    private static Cursor end(Document last) {
        return new Cursor(AggregateDocument.AT, true, last.getDate(AggregateDocument.AT), last.getString("_id"));
    }

    @Override
    public Optional<Change> lastBefore(Id id, Instant end) {
        Optional<Change> pending =
                pending(id).stream().filter(each -> each.at().isBefore(end)).max(Comparator.comparing(Change::version));
        if (pending.isPresent()) {
            return pending;
        }
        Document filter = new Document("of", id.value()).append("at", new Document("$lt", Date.from(end)));
        return Optional.ofNullable(
                        history.find(filter).sort(new Document("s", -1)).first())
                .flatMap(run -> HistoryRun.changes(run).reversed().stream()
                        .filter(each -> each.at().isBefore(end))
                        .findFirst());
    }

    private List<Change> pending(Id id) {
        Document found = aggregates
                .find(new Document("_id", id.value()))
                .projection(new Document("ob.ev", 1))
                .first();
        return found == null
                ? List.of()
                : pending(found).stream()
                        .map(entry -> change(id.value(), entry))
                        .toList();
    }

    private static List<Document> pending(Document aggregate) {
        Document outbox = aggregate.get("ob", Document.class);
        return outbox == null ? List.of() : outbox.getList("ev", Document.class, List.of());
    }

    private Change change(String id, Document entry) {
        return OutboxEntry.change(id, entry, data(entry.getList("records", Document.class)));
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
