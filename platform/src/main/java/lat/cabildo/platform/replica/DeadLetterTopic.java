package lat.cabildo.platform.replica;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * {@code <topic>.<consumer>.dlt}: what this consumer could not handle, with where it came from, why it is there and its
 * own headers. Kept for 30 days at most, and erased with the aggregate that it tells of. Every method returns only once
 * the broker has what it is given.
 */
final class DeadLetterTopic implements AutoCloseable {
    private static final long DAY = Duration.ofDays(1).toMillis();

    private final String consumer;
    private final Map<String, Object> connection;
    private final Set<String> existing = ConcurrentHashMap.newKeySet();
    private KafkaProducer<byte[], byte[]> producer;
    private boolean open;

    @SuppressWarnings("NullAway.Init") // the producer is made with the first letter: most services never have one
    DeadLetterTopic(String consumer, Map<String, Object> connection) {
        this.consumer = consumer;
        this.connection = connection;
    }

    void put(Incoming record, String reason) {
        ProducerRecord<byte[], byte[]> letter =
                new ProducerRecord<>(name(record.topic()), key(record.key()), record.data());
        record.headers().forEach((name, value) -> letter.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        Map.of(
                        "dlt_reason", reason,
                        "dlt_topic", record.topic(),
                        "dlt_partition", Integer.toString(record.partition()),
                        "dlt_offset", Long.toString(record.offset()))
                .forEach((name, value) -> letter.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        send(letter);
    }

    /** The mark that lets compaction take away all letters of a key. */
    void erase(String topic, String key) {
        send(new ProducerRecord<>(name(topic), key(key), null));
    }

    private String name(String topic) {
        return topic + "." + consumer + ".dlt";
    }

    private static byte[] key(String key) {
        return key.getBytes(StandardCharsets.UTF_8);
    }

    private synchronized void send(ProducerRecord<byte[], byte[]> letter) {
        try {
            create(letter.topic());
            if (!open) {
                producer = new KafkaProducer<>(settings(), new ByteArraySerializer(), new ByteArraySerializer());
                open = true;
            }
            producer.send(letter).get(30, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failure) {
            throw new KafkaException("not put aside", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new KafkaException("not put aside", interrupted);
        }
    }

    private Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
        return settings;
    }

    private void create(String topic) throws InterruptedException, ExecutionException, TimeoutException {
        if (existing.contains(topic)) {
            return;
        }
        NewTopic wanted = new NewTopic(topic, 1, (short) -1)
                .configs(Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG, "compact,delete",
                        TopicConfig.RETENTION_MS_CONFIG, Long.toString(30 * DAY),
                        TopicConfig.SEGMENT_MS_CONFIG, Long.toString(DAY / 2),
                        TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, Long.toString(DAY),
                        TopicConfig.DELETE_RETENTION_MS_CONFIG, Long.toString(30 * DAY)));
        try (Admin admin = Admin.create(new HashMap<>(connection))) {
            admin.createTopics(List.of(wanted)).all().get(20, TimeUnit.SECONDS);
        } catch (ExecutionException failure) {
            if (!(failure.getCause() instanceof TopicExistsException)) {
                throw failure;
            }
        }
        existing.add(topic);
    }

    @Override
    public synchronized void close() {
        if (open) {
            producer.close(Duration.ofSeconds(5));
            open = false;
        }
    }
}
