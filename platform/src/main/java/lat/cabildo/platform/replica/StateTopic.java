package lat.cabildo.platform.replica;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * What a state topic says of each key, read from its beginning to where it ends at the time: of as many keys at once as
 * there is room for, whatever the topic's size. Keys are parted by the first four bytes of their SHA-256, of which the
 * buckets of {@code /checksums/{aggregate}} are the first one.
 */
final class StateTopic {
    private static final Duration POLL = Duration.ofMillis(500);
    /** For a record more. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    /** Behind the last part. */
    static final long END = 1L << 32;
    /** What a key takes: its text of 30 characters, two sums, their places. */
    private static final long BYTES_EACH = 256;

    private static final byte[] NONE = {};

    /**
     * The last record of a key.
     *
     * @param sum SHA-256 of its value; null for the mark of an erasure
     * @param content what a copy of it holds, condensed
     */
    record Last(long sequence, byte @Nullable [] sum, byte[] content) {}

    /**
     * The keys from one place on up to another.
     *
     * @param last of each key; taken away by whoever has seen it
     */
    record Part(long from, long to, Map<String, Last> last) {
        boolean covers(String key) {
            return from <= place(key) && place(key) < to;
        }
    }

    private final Map<String, Object> connection;
    private final int most;

    /** Keeps an eighth of the heap at most. */
    static StateTopic of(Map<String, Object> connection) {
        long eighth = Runtime.getRuntime().maxMemory() / 8 / BYTES_EACH;
        return new StateTopic(connection, Math.clamp(eighth, 1_000, 4_000_000));
    }

    /** @param most keys that are kept at once, a poll's records aside */
    StateTopic(Map<String, Object> connection, int most) {
        this.connection = Map.copyOf(connection);
        this.most = most;
    }

    /**
     * Reads the part that begins at a place, 0 for the first one, and ends where the room does or at {@link #END}.
     *
     * @param content of a record
     * @throws KafkaException if there is no such topic, or the broker does not answer
     */
    Part read(String topic, long from, Function<Incoming, byte[]> content) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        Part part = new Part(from, END, new HashMap<>());
        try (Consumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(each -> new TopicPartition(topic, each.partition()))
                    .toList();
            if (partitions.isEmpty()) {
                throw new KafkaException("there is no topic " + topic);
            }
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                ConsumerRecords<String, byte[]> records = consumer.poll(POLL);
                if (!records.isEmpty()) {
                    deadline = System.nanoTime() + PATIENCE.toNanos();
                } else if (System.nanoTime() > deadline) {
                    throw new TimeoutException("topic %s could not be read in time".formatted(topic));
                }
                part = read(records, part, content);
            }
        }
        return part;
    }

    private Part read(
            Iterable<ConsumerRecord<String, byte[]>> records, Part before, Function<Incoming, byte[]> content) {
        Part part = before;
        for (ConsumerRecord<String, byte[]> each : records) {
            Incoming record = Incoming.of(each);
            if (part.covers(record.key())) {
                part.last()
                        .merge(
                                record.key(),
                                last(record, content),
                                (one, other) -> other.sequence() >= one.sequence() ? other : one);
            }
            while (part.last().size() > most && part.to() - part.from() > 1) {
                part = half(part);
            }
        }
        return part;
    }

    /** Leaves the other half for the parts to come. */
    private static Part half(Part part) {
        Part half = new Part(part.from(), part.from() + (part.to() - part.from()) / 2, part.last());
        half.last().keySet().removeIf(each -> !half.covers(each));
        return half;
    }

    private static Last last(Incoming record, Function<Incoming, byte[]> content) {
        byte[] data = record.data();
        return new Last(
                record.sequenceIfAny(),
                data == null ? null : sha256().digest(data),
                data == null ? NONE : content.apply(record));
    }

    private static long place(String key) {
        return Integer.toUnsignedLong(ByteBuffer.wrap(sum(key)).getInt());
    }

    static byte[] sum(String text) {
        return sha256().digest(text.getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
