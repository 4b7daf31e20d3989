package lat.cabildo.platform.relay;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.bson.Document;

/**
 * Which topics hold what was published last of each record: their ids, kept in the store as one document, which every
 * instance changes by compare-and-set alone.
 */
final class KeptTopics {
    private static final Document IT = new Document("_id", "topics");

    /**
     * @param version of the document; 0 for none
     * @param refill the last one that is over
     * @param ids by topic
     */
    record Kept(long version, long refill, Map<String, String> ids) {
        Kept {
            ids = Map.copyOf(ids);
        }

        /** These too, but for those whose id is known. */
        Kept and(Map<String, String> others) {
            Map<String, String> all = new HashMap<>(others);
            all.putAll(ids);
            return new Kept(version, refill, all);
        }

        /** These instead, as a refill has filled them. */
        Kept filled(long number, Map<String, String> topics) {
            Map<String, String> all = new HashMap<>(ids);
            all.putAll(topics);
            return number <= refill ? this : new Kept(version, number, all);
        }
    }

    private final MongoCollection<Document> notes;

    KeptTopics(MongoCollection<Document> notes) {
        this.notes = notes;
    }

    Kept find() {
        Document found = notes.find(IT).first();
        if (found == null) {
            return new Kept(0, 0, Map.of());
        }
        Map<String, String> ids = new HashMap<>();
        found.getList("ids", Document.class).forEach(each -> ids.put(each.getString("topic"), each.getString("id")));
        return new Kept(found.getLong("version"), found.getLong("refill"), ids);
    }

    /** Changes what is kept, whatever others do meanwhile; answers what is kept then. */
    Kept change(UnaryOperator<Kept> change) {
        while (true) {
            Kept present = find();
            Kept wanted = change.apply(present);
            if (wanted.equals(present) || moved(present, wanted)) {
                return wanted;
            }
        }
    }

    private boolean moved(Kept from, Kept to) {
        List<Document> ids = new ArrayList<>();
        to.ids().forEach((topic, id) -> ids.add(new Document("topic", topic).append("id", id)));
        Document fields = new Document("version", from.version() + 1)
                .append("refill", to.refill())
                .append("ids", ids);
        if (from.version() > 0) {
            Document same = new Document(IT).append("version", from.version());
            return notes.updateOne(same, new Document("$set", fields)).getMatchedCount() == 1;
        }
        try {
            Document first = new Document(IT);
            first.putAll(fields);
            notes.insertOne(first);
            return true;
        } catch (MongoWriteException failure) {
            if (failure.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw failure;
            }
            return false;
        }
    }
}
