package lat.cabildo.platform.aggregate;

import com.mongodb.client.MongoCollection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Where the pending domain events of one type of aggregates are, for the relay that publishes them and the worker that
 * carries on their processes.
 *
 * @param service publishing them
 * @param aggregate the type's name
 * @param collection aggregates with field {@code ob}
 * @param history what was published, in runs of domain events of one aggregate
 * @param topics all topics of the type; their partition counts must be equal
 * @param contacts what the topic of contacts says of an aggregate at present
 */
public record Outbox(
        String service,
        String aggregate,
        MongoCollection<Document> collection,
        MongoCollection<Document> history,
        List<Topic> topics,
        Contacts contacts) {

    static final String STATE = ".state.v1";

    /** @param compacted whether it keeps the last record of each key, rather than all records for a time */
    public record Topic(String name, boolean compacted) {}

    /** Makes of an aggregate's document the data of its record on the topic of contacts. */
    public interface Contacts {
        byte @Nullable [] of(Document aggregate);
    }

    public Outbox {
        topics = List.copyOf(topics);
    }

    /** Told after each write that something is pending; a hint for speed, never needed for correctness. */
    public interface Listener {
        void pending(Outbox outbox, String id, int shard);
    }

    /** The one that holds the last state of each aggregate. */
    public String stateTopic() {
        return topic(service, aggregate, "state");
    }

    /** The one that holds the last addresses of each aggregate, for types that have any. */
    public Optional<String> contactsTopic() {
        String contacts = topic(service, aggregate, "contacts");
        return topics.stream().map(Topic::name).filter(contacts::equals).findFirst();
    }

    static String topic(String service, String aggregate, String channel) {
        return "cabildo.%s.%s.%s.v1".formatted(service, aggregate, channel);
    }
}
