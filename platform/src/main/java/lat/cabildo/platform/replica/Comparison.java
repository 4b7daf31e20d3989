package lat.cabildo.platform.replica;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import lat.cabildo.platform.aggregate.Checksums;
import lat.cabildo.platform.aggregate.Outbox;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Whether a state topic says what its owner has published last, and whether a copy holds what the topic says. Each is
 * judged where it is: the owner's records against the topic, the copies against the topic; both topics' sums are equal
 * if it is the same one. While others write, what is under way shows as a difference.
 */
final class Comparison {
    private static final int MOST_NAMED = 100;

    /**
     * One record that differs.
     *
     * @param published sequence on the topic; 0 if there is no such record
     * @param here sequence of what is kept here; 0 if nothing is. Where both are equal, the contents differ
     */
    record Difference(String id, long published, long here) {}

    /**
     * @param records that are not erased
     * @param sum SHA-256, hexadecimal, over the lines {@code id:sequence:sum of the value} and a newline each, in the
     *     order of the ids, as in <code>/checksums/{aggregate}</code>: of what the owner keeps, and of what a reader
     *     finds on the topic
     * @param differing how many differ
     * @param differences the first hundred of them
     */
    record Report(String topic, long records, String sum, long differing, List<Difference> differences) {}

    private final String topic;
    private final SortedMap<String, StateTopic.Last> published;
    private final MessageDigest digest = StateTopic.sha256();
    private final List<Difference> differences = new ArrayList<>();
    private long records;
    private long differing;

    private Comparison(String topic, SortedMap<String, StateTopic.Last> published) {
        this.topic = topic;
        this.published = published;
    }

    /** What this service has published of its aggregates, against what is on the topic. */
    static Report of(Outbox outbox, StateTopic topics) {
        Comparison comparison = new Comparison(outbox.stateTopic(), topics.read(outbox.stateTopic(), record -> ""));
        Checksums.lines(outbox, comparison::owned);
        return comparison.report();
    }

    /** The copies that are read at present, against what is on their topic. */
    static Report of(MongoReplica<?, ?> replica, StateTopic topics) {
        String topic = replica.type().topic();
        Comparison comparison = new Comparison(topic, topics.read(topic, record -> content(replica, record)));
        comparison.published.forEach(comparison::line);
        replica.held().forEach(comparison::held);
        return comparison.report();
    }

    private void owned(Checksums.Line line) {
        line(line.id(), line.version(), line.sum());
        StateTopic.Last last = published.remove(line.id());
        if (last == null || last.sequence() != line.version() || !line.sum().equals(last.sum())) {
            differs(line.id(), last, line.version());
        }
    }

    private void line(String id, StateTopic.Last last) {
        if (last.sum() != null) {
            line(id, last.sequence(), last.sum());
        }
    }

    private void line(String id, long sequence, String sum) {
        records++;
        digest.update("%s:%d:%s\n".formatted(id, sequence, sum).getBytes(StandardCharsets.UTF_8));
    }

    /** The mark of an erasure outlives its record, which Kafka drops after a time. */
    private void held(Document copy) {
        String id = copy.getString("_id");
        long sequence = copy.getLong("seq");
        StateTopic.Last last = published.remove(id);
        String content = copy.get("st") == null ? "" : content(Copies.of(copy));
        boolean equal = last == null
                ? content.isEmpty()
                : last.sequence() == sequence && last.content().equals(content);
        if (!equal) {
            differs(id, last, sequence);
        }
    }

    /** Whatever is on the topic alone. An erased record whose owner sums up nothing is as it should be. */
    private Report report() {
        for (Map.Entry<String, StateTopic.Last> each : published.entrySet()) {
            if (each.getValue().sum() != null) {
                differs(each.getKey(), each.getValue(), 0);
            }
        }
        return new Report(
                topic, records, HexFormat.of().formatHex(digest.digest()), differing, List.copyOf(differences));
    }

    private void differs(String id, StateTopic.@Nullable Last last, long here) {
        differing++;
        if (differences.size() < MOST_NAMED) {
            differences.add(new Difference(id, last == null ? 0 : last.sequence(), here));
        }
    }

    /** A record that cannot be read is no copy's equal. */
    private static String content(MongoReplica<?, ?> replica, Incoming record) {
        try {
            return content(replica.decode(record));
        } catch (Undecodable putAside) {
            return "undecodable";
        }
    }

    private static String content(Copies.Update update) {
        Document content = new Document("st", update.state()).append("merged", update.mergedInto());
        return StateTopic.sum(content.toJson());
    }
}
