package lat.cabildo.platform.aggregate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes of aggregates and their history what Kafka held of them last: states, contacts, and that they are erased, under
 * the same numbers. Changes of before are not told again: whoever has asked for news since would get old ones.
 */
public final class Republication {
    private static final Logger LOG = LoggerFactory.getLogger(Republication.class);

    private final Outbox outbox;
    private final BackboneProperties properties;
    private final Instant since;

    /** @param since erasures that are younger are told to whoever acts on changes, too */
    public Republication(Outbox outbox, BackboneProperties properties, Instant since) {
        this.outbox = outbox;
        this.properties = properties;
        this.since = since;
    }

    /** Which shard publishes an aggregate. */
    public int shard(String id) {
        return placement(id).shard();
    }

    /** The fields of an aggregate's document that {@link #of} asks for. */
    public static Document fields() {
        return new Document("ob.pub", 1)
                .append("ob.ev.s", 1)
                .append("ob.parked", 1)
                .append("erased", 1)
                .append("st", 1);
    }

    /**
     * What was published last of each of these aggregates. Where something newer waits, the relay tells that instead;
     * where that is parked, the last one stands, unless it is an erasure that waits. What the history lacks is logged
     * and left out.
     */
    public List<OutboxEntry> of(List<Document> aggregates) {
        Map<String, Last> told = told(aggregates);
        List<OutboxEntry> all = new ArrayList<>();
        for (Document each : aggregates) {
            String id = each.getString("_id");
            long published = published(each);
            if (published > 0 && isLast(each)) {
                Last last = told.get(id + "@" + published);
                boolean erased = isErased(each);
                if (last == null || (last.data() == null && !erased)) {
                    LOG.error("{}@{} cannot be told anew: the history lacks it", id, published);
                } else {
                    all.add(entry(id, last.attributes(), records(each, erased, last)));
                }
            }
        }
        return all;
    }

    private static boolean isLast(Document aggregate) {
        Document ob = aggregate.get("ob", Document.class);
        boolean waits = !ob.getList("ev", Document.class, List.of()).isEmpty();
        return !waits || (ob.containsKey("parked") && !isErased(aggregate));
    }

    private static boolean isErased(Document aggregate) {
        return aggregate.getBoolean("erased", false);
    }

    /** A change as the history tells of it; its data is missing once it is forgotten. */
    private record Last(Document attributes, byte @Nullable [] data) {}

    /** By id and number. */
    private Map<String, Last> told(List<Document> aggregates) {
        Document filter = new Document(
                        "of",
                        new Document(
                                "$in",
                                aggregates.stream()
                                        .map(each -> each.getString("_id"))
                                        .toList()))
                .append(
                        "s",
                        new Document(
                                "$in",
                                aggregates.stream()
                                        .map(Republication::published)
                                        .distinct()
                                        .toList()));
        Map<String, Last> told = new HashMap<>();
        for (Document run : outbox.history().find(filter)) {
            Document attributes = run.getList("entries", Document.class).getLast();
            Change change = HistoryRun.changes(run).getLast();
            told.put(run.getString("of") + "@" + change.version(), new Last(attributes, change.data()));
        }
        return told;
    }

    private static long published(Document aggregate) {
        return aggregate.get("ob", Document.class).getLong("pub");
    }

    private List<Document> records(Document aggregate, boolean erased, Last last) {
        List<Document> records = new ArrayList<>();
        if (erased && !last.attributes().getDate("at").toInstant().isBefore(since)) {
            records.add(record("changes", WireFormat.data(Map.of("id", aggregate.getString("_id")), null)));
        }
        records.add(record("state", erased ? null : Objects.requireNonNull(last.data())));
        if (outbox.topics().size() > 2) {
            records.add(record("contacts", erased ? null : outbox.contacts().of(aggregate)));
        }
        return records;
    }

    private Document record(String channel, byte @Nullable [] data) {
        return new Document("topic", Outbox.topic(outbox.service(), outbox.aggregate(), channel))
                .append("bytes", data == null ? null : new Binary(data));
    }

    private OutboxEntry entry(String id, Document attributes, List<Document> records) {
        Placement placement = placement(id);
        return OutboxEntry.from(new Document(attributes)
                .append("id", id + "@" + attributes.getLong("s"))
                .append("sh", placement.shard())
                .append("p", placement.partition())
                .append("records", records));
    }

    private Placement placement(String id) {
        return Placement.of(id, properties.partitions(), properties.shards());
    }
}
