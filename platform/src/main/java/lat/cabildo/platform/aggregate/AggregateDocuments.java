package lat.cabildo.platform.aggregate;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * The documents of one type of aggregate, without the bytes of what is pending. A look is repeated as long as its
 * patience lasts; a change is a compare-and-set, never the replacement of a whole document.
 */
final class AggregateDocuments {
    private final MongoCollection<Document> collection;

    AggregateDocuments(MongoCollection<Document> collection) {
        this.collection = collection;
    }

    MongoCollection<Document> collection() {
        return collection;
    }

    @Nullable
    AggregateDocument find(String id) {
        return AggregateDocument.of(collection
                .find(new Document("_id", id))
                .projection(AggregateDocument.WITHOUT_BYTES)
                .first());
    }

    List<AggregateDocument> findAll(Collection<String> ids) {
        return collection
                .find(new Document("_id", new Document("$in", ids)))
                .projection(AggregateDocument.WITHOUT_BYTES)
                .map(AggregateDocument::new)
                .into(new ArrayList<>());
    }

    @Nullable
    AggregateDocument look(String id, Patience patience) {
        while (true) {
            try {
                return find(id);
            } catch (MongoException failure) {
                patience.afterFailedRead(failure);
            }
        }
    }

    /** False if another write came first, or if it is not known whether this one arrived: look again. */
    boolean compareAndSet(AggregateDocument current, Document update, Set<String> unique, Patience patience) {
        try {
            Document filter = new Document("_id", current.id()).append("version", current.version());
            return collection.updateOne(filter, update).getMatchedCount() == 1;
        } catch (MongoException failure) {
            if (Patience.isDuplicateKey(failure)) {
                refuseTakenKey(current.id(), unique, patience);
            } else {
                patience.afterFailedWrite(failure);
            }
            return false;
        }
    }

    /** Returns if whoever held a key has given it up in the meantime. */
    void refuseTakenKey(String id, Set<String> unique, Patience patience) {
        Document filter = new Document("uniq", new Document("$in", List.copyOf(unique)));
        try {
            for (Document holder : collection.find(filter).projection(new Document("uniq", 1))) {
                if (!id.equals(holder.getString("_id"))) {
                    String key = holder.getList("uniq", String.class).stream()
                            .filter(unique::contains)
                            .findFirst()
                            .orElseThrow();
                    throw new StoreRefusal.KeyTaken(key, holder.getString("_id"));
                }
            }
        } catch (MongoException failure) {
            patience.afterFailedRead(failure);
        }
        patience.afterContention();
    }
}
