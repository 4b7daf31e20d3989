package lat.cabildo.platform.aggregate;

import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

final class MongoQueries<A> implements AggregateQueries<A> {
    private final MongoCollection<Document> collection;
    private final StateMapper states;
    private final Class<A> stateType;

    MongoQueries(MongoCollection<Document> collection, StateMapper states, Class<A> stateType) {
        this.collection = collection;
        this.states = states;
        this.stateType = stateType;
    }

    @Override
    public Page<Stored<A>> page(Document filter, String sortField, boolean ascending, PageRequest request) {
        String after = request.after();
        Document sort = new Document(sortField, ascending ? 1 : -1);
        sort.putIfAbsent("_id", ascending ? 1 : -1);
        List<Document> found = collection
                .find(restricted(filter, after == null ? null : Cursor.decode(after, sortField, ascending)))
                .projection(new Document("st", 1).append("version", 1).append(CHANGED, 1))
                .sort(sort)
                .limit(request.size() + 1)
                .into(new ArrayList<>());
        boolean more = found.size() > request.size();
        List<Document> shown = more ? found.subList(0, request.size()) : found;
        String next = more ? end(shown.getLast(), sortField, ascending).encode() : null;
        return new Page<>(shown.stream().map(this::stored).toList(), next);
    }

    @Override
    public long count(Document filter) {
        return collection.countDocuments(restricted(filter, null));
    }

    /** The filter without the erased, whose state is gone, and from the cursor on. */
    private static Document restricted(Document filter, @Nullable Cursor cursor) {
        Document restricted = new Document(filter);
        restricted.append("st", new Document("$exists", true));
        if (cursor != null) {
            Document after = cursor.after();
            if (after.keySet().stream().anyMatch(restricted::containsKey)) {
                return new Document("$and", List.of(restricted, after));
            }
            restricted.putAll(after);
        }
        return restricted;
    }

    private static Cursor end(Document last, String sortField, boolean ascending) {
        return new Cursor(
                sortField,
                ascending,
                last.getEmbedded(Arrays.asList(sortField.split("\\.")), Object.class),
                last.getString("_id"));
    }

    private Stored<A> stored(Document found) {
        return new Stored<>(
                found.getString("_id"),
                found.getLong("version"),
                states.read(stateType, found.get("st", Document.class)));
    }
}
