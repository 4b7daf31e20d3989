package lat.cabildo.platform.replica;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/** What a state topic says of each key, read from its beginning to where it ends at the time. */
final class StateTopic {
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /**
     * The last record of a key.
     *
     * @param sum SHA-256 of its value, hexadecimal; null for the mark of an erasure
     * @param content what a copy of it holds, condensed
     */
    record Last(long sequence, @Nullable String sum, String content) {}

    private final Map<String, Object> connection;

    StateTopic(Map<String, Object> connection) {
        this.connection = Map.copyOf(connection);
    }

    /**
     * A few hundred bytes for each key.
     *
     * @param content of a record
     * @throws KafkaException if there is no such topic, or the broker does not answer
     */
    SortedMap<String, Last> read(String topic, Function<Incoming, String> content) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        SortedMap<String, Last> all = new TreeMap<>();
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
                if (System.nanoTime() > deadline) {
                    throw new TimeoutException("topic %s could not be read in time".formatted(topic));
                }
                for (ConsumerRecord<String, byte[]> each : consumer.poll(POLL)) {
                    Incoming record = Incoming.of(each);
                    all.merge(
                            record.key(),
                            last(record, content),
                            (one, other) -> other.sequence() >= one.sequence() ? other : one);
                }
            }
        }
        return all;
    }

    private static Last last(Incoming record, Function<Incoming, String> content) {
        byte[] data = record.data();
        return new Last(
                record.sequenceIfAny(), data == null ? null : sum(data), data == null ? "" : content.apply(record));
    }

    static String sum(byte[] data) {
        return HexFormat.of().formatHex(sha256().digest(data));
    }

    static String sum(String text) {
        return sum(text.getBytes(StandardCharsets.UTF_8));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
