package lat.cabildo.platform.replica;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import lat.cabildo.platform.aggregate.Checksums;
import lat.cabildo.platform.aggregate.Outbox;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Whether a topic of states or contacts says what its owner has published last, and whether a copy holds what the topic
 * says. Each is judged where it is: the owner's records against the topic, the copies against the topic; both topics'
 * sums are equal if it is the same one. While others write, what is under way shows as a difference.
 *
 * <p>A topic with more keys than there is room for is read several times, each time for a part of them, and with it all
 * that is kept here. What is judged is the same.
 */
final class Comparison {
    private static final int MOST_NAMED = 100;
    private static final BigInteger SUMS = BigInteger.ONE.shiftLeft(256);
    private static final byte[] UNREADABLE = {0};

    /**
     * One record that differs.
     *
     * @param published sequence on the topic; 0 if there is no such record
     * @param here sequence of what is kept here; 0 if nothing is. Where both are equal, the contents differ
     */
    record Difference(String id, long published, long here) {}

    /**
     * @param records that are not erased
     * @param sum hexadecimal, of the SHA-256 of each line {@code id:sequence:sum of the value} and a newline, as in
     *     <code>/checksums/{aggregate}</code>, added up modulo 2^256: of what the owner keeps, and of what a reader
     *     finds on the topic
     * @param differing how many differ
     * @param differences a hundred of them
     */
    record Report(String topic, long records, String sum, long differing, List<Difference> differences) {}

    private final String topic;
    private final List<Difference> differences = new ArrayList<>();
    private BigInteger sum = BigInteger.ZERO;
    private long records;
    private long differing;

    private Comparison(String topic) {
        this.topic = topic;
    }

    /** What this service has published of its aggregates, against what is on the topic. */
    static Report of(Outbox outbox, StateTopic topics) {
        Comparison comparison = new Comparison(outbox.stateTopic());
        comparison.inParts(
                topics, record -> UNREADABLE, part -> Checksums.lines(outbox, line -> comparison.owned(line, part)));
        return comparison.report();
    }

    /** The addresses that this service keeps, against what is on the topic of those. */
    static Report ofContacts(Outbox outbox, String topic, StateTopic topics) {
        Comparison comparison = new Comparison(topic);
        comparison.inParts(
                topics, record -> UNREADABLE, part -> Checksums.contacts(outbox, line -> comparison.owned(line, part)));
        return comparison.report();
    }

    /** The copies that are read at present, against what is on their topic. */
    static Report of(MongoReplica<?, ?> replica, StateTopic topics) {
        Comparison comparison = new Comparison(replica.type().topic());
        comparison.inParts(topics, record -> content(replica, record), part -> {
            part.last().forEach(comparison::line);
            replica.held().forEach(copy -> comparison.held(copy, part));
        });
        return comparison.report();
    }

    private void inParts(StateTopic topics, Function<Incoming, byte[]> content, Consumer<StateTopic.Part> comparing) {
        long from = 0;
        while (from < StateTopic.END) {
            StateTopic.Part part = topics.read(topic, from, content);
            comparing.accept(part);
            part.last().forEach(this::onTopicAlone);
            from = part.to();
        }
    }

    private void owned(Checksums.Line line, StateTopic.Part part) {
        if (part.covers(line.id())) {
            line(line.id(), line.version(), line.sum());
            StateTopic.Last last = part.last().remove(line.id());
            if (last == null || last.sequence() != line.version() || !line.sum().equals(hex(last.sum()))) {
                differs(line.id(), last, line.version());
            }
        }
    }

    private void line(String id, StateTopic.Last last) {
        if (last.sum() != null) {
            line(id, last.sequence(), hex(last.sum()));
        }
    }

    private void line(String id, long sequence, String value) {
        records++;
        byte[] line = StateTopic.sum("%s:%d:%s\n".formatted(id, sequence, value));
        sum = sum.add(new BigInteger(1, line)).mod(SUMS);
    }

    /** The mark of an erasure outlives its record, which Kafka drops after a time. */
    private void held(Document copy, StateTopic.Part part) {
        String id = copy.getString("_id");
        if (part.covers(id)) {
            long sequence = copy.getLong("seq");
            StateTopic.Last last = part.last().remove(id);
            boolean erased = copy.get("st") == null;
            boolean equal = last == null
                    ? erased
                    : last.sequence() == sequence
                            && (erased ? last.sum() == null : Arrays.equals(last.content(), content(Copies.of(copy))));
            if (!equal) {
                differs(id, last, sequence);
            }
        }
    }

    /** An erased record whose owner sums up nothing is as it should be. */
    private void onTopicAlone(String id, StateTopic.Last last) {
        if (last.sum() != null) {
            differs(id, last, 0);
        }
    }

    private Report report() {
        return new Report(topic, records, "%064x".formatted(sum), differing, List.copyOf(differences));
    }

    private void differs(String id, StateTopic.@Nullable Last last, long here) {
        differing++;
        if (differences.size() < MOST_NAMED) {
            differences.add(new Difference(id, last == null ? 0 : last.sequence(), here));
        }
    }

    private static String hex(byte @Nullable [] sum) {
        return sum == null ? "" : HexFormat.of().formatHex(sum);
    }

    /** A record that cannot be read is no copy's equal. */
    private static byte[] content(MongoReplica<?, ?> replica, Incoming record) {
        try {
            return content(replica.decode(record));
        } catch (Undecodable putAside) {
            return UNREADABLE;
        }
    }

    private static byte[] content(Copies.Update update) {
        Document content = new Document("st", update.state()).append("merged", update.mergedInto());
        return StateTopic.sum(content.toJson());
    }
}
