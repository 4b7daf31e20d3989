package lat.cabildo.platform.aggregate;

import com.mongodb.client.MongoCollection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

final class MongoTally implements Tally {
    private final MongoCollection<Document> collection;

    MongoTally(MongoCollection<Document> collection) {
        this.collection = collection;
    }

    /** The erased have no state, and so none of its values. */
    @Override
    public Map<String, Long> by(String field, Document filter, int most) {
        List<Document> pipeline = List.of(
                new Document("$match", filter),
                new Document("$project", new Document("value", "$" + field)),
                new Document("$unwind", "$value"),
                new Document("$group", new Document("_id", "$value").append("n", new Document("$sum", 1L))),
                new Document("$sort", new Document("n", -1).append("_id", 1)),
                new Document("$limit", most));
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Document each : collection.aggregate(pipeline)) {
            counts.put(each.getString("_id"), each.get("n", Number.class).longValue());
        }
        return counts;
    }
}
