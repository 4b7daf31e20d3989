package lat.cabildo.platform.replica;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.common.TopicPartition;
import org.bson.Document;

/**
 * How far this store has consumed each partition, kept beside what was made of it: a consumer group forgets its
 * offsets, and a store that was replaced by an empty one must start anew whatever the group remembers.
 */
final class Positions {
    private final MongoCollection<Document> collection;

    Positions(MongoCollection<Document> collection) {
        this.collection = collection;
    }

    /**
     * The next offset to read; none if it is one of another topic of that name, which was lost.
     *
     * @param topic the present one's id
     */
    Optional<Long> find(String reader, TopicPartition partition, String topic) {
        return Optional.ofNullable(collection
                        .find(new Document("_id", id(reader, partition)))
                        .first())
                .filter(found -> topic.equals(found.get("of", topic)))
                .map(found -> found.getLong("next"));
    }

    /** Where it begins to read a topic, and of which one that is a position. */
    void begin(String reader, TopicPartition partition, String topic, long next) {
        collection.updateOne(
                new Document("_id", id(reader, partition)),
                new Document("$set", new Document("next", next).append("of", topic)),
                new UpdateOptions().upsert(true));
    }

    /** When this reader was first started on this store. */
    Instant firstStart(String reader, Instant now) {
        Document id = new Document("_id", reader + "|first-start");
        Document first = collection.find(id).first();
        if (first == null) {
            collection.updateOne(
                    id,
                    new Document("$setOnInsert", new Document("at", Date.from(now))),
                    new UpdateOptions().upsert(true));
            return now;
        }
        return first.getDate("at").toInstant();
    }

    void consumed(String reader, List<Incoming> records) {
        Map<TopicPartition, Long> next = new HashMap<>();
        records.forEach(
                each -> next.merge(new TopicPartition(each.topic(), each.partition()), each.offset() + 1, Math::max));
        store(reader, next);
    }

    void store(String reader, Map<TopicPartition, Long> next) {
        if (next.isEmpty()) {
            return;
        }
        collection.bulkWrite(
                next.entrySet().stream()
                        .map(each -> new UpdateOneModel<Document>(
                                new Document("_id", id(reader, each.getKey())),
                                new Document("$set", new Document("next", each.getValue())),
                                new UpdateOptions().upsert(true)))
                        .toList(),
                new BulkWriteOptions().ordered(false));
    }

    /** The next offsets of every reader. */
    Map<String, Map<TopicPartition, Long>> all() {
        Map<String, Map<TopicPartition, Long>> all = new HashMap<>();
        for (Document each : collection.find()) {
            String[] id = each.getString("_id").split("\\|", 2);
            int dash = id[1].lastIndexOf('-');
            Long next = each.getLong("next");
            if (next != null && dash > 0) {
                TopicPartition partition =
                        new TopicPartition(id[1].substring(0, dash), Integer.parseInt(id[1].substring(dash + 1)));
                all.computeIfAbsent(id[0], key -> new HashMap<>()).put(partition, next);
            }
        }
        return all;
    }

    private static String id(String reader, TopicPartition partition) {
        return reader + "|" + partition;
    }
}
