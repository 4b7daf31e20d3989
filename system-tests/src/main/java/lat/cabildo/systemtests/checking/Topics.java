package lat.cabildo.systemtests.checking;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.json.JsonMapper;

/** Reads topics as any consumer does that reads committed records only. */
public final class Topics {
    private static final Duration POLL = Duration.ofMillis(200);

    private final String bootstrapServers;
    private final String mark;
    private final ToLongFunction<ConsumerRecord<String, byte[]>> arrivals;

    /**
     * Of one type of aggregates.
     *
     * @param mark where in the data the mark of a command is
     * @param arrivals when a record was first read; 0 if it never was
     */
    Topics(String bootstrapServers, String mark, ToLongFunction<ConsumerRecord<String, byte[]>> arrivals) {
        this.bootstrapServers = bootstrapServers;
        this.mark = mark;
        this.arrivals = arrivals;
    }

    /** A consumer of these topics, from their beginning. */
    public static KafkaConsumer<String, byte[]> consumer(String bootstrapServers, String... topics) {
        KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = new ArrayList<>();
        try {
            for (String topic : topics) {
                consumer.partitionsFor(topic)
                        .forEach(each -> partitions.add(new TopicPartition(topic, each.partition())));
            }
        } catch (RuntimeException failure) {
            consumer.close();
            throw failure;
        }
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return consumer;
    }

    List<History.Published> all(String topic) {
        List<History.Published> all = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = consumer(bootstrapServers, topic)) {
            Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<String, byte[]> each : consumer.poll(POLL)) {
                    all.add(published(each));
                }
            }
        }
        return all;
    }

    private History.Published published(ConsumerRecord<String, byte[]> record) {
        StringBuilder headers = new StringBuilder();
        record.headers()
                .forEach(each -> headers.append(each.key())
                        .append('=')
                        .append(new String(each.value(), StandardCharsets.UTF_8))
                        .append('\n'));
        return new History.Published(
                record.partition(),
                record.offset(),
                record.key(),
                sequence(record),
                JsonMapper.shared().readTree(record.value()).at(mark).asString(""),
                digest(record.value()),
                digest(headers.toString().getBytes(StandardCharsets.UTF_8)),
                arrivals.applyAsLong(record));
    }

    public static long sequence(ConsumerRecord<String, byte[]> record) {
        return Long.parseLong(header(record, "ce_sequence"));
    }

    public static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    static String digest(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
