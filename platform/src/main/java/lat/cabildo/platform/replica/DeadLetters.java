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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts records that break their contract aside, on {@code <topic>.<consumer>.dlt}, with where they came from, why they
 * are there and their own headers. Returns only once the broker has them.
 */
final class DeadLetters {
    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);
    private static final Duration KEPT = Duration.ofDays(30);

    private final String consumer;
    private final Map<String, Object> connection;
    private final Set<String> existing = ConcurrentHashMap.newKeySet();

    DeadLetters(String consumer, Map<String, Object> connection) {
        this.consumer = consumer;
        this.connection = connection;
    }

    void put(Incoming record, Undecodable reason) {
        String topic = record.topic() + "." + consumer + ".dlt";
        LOG.error(
                "Record {}-{}@{} goes to {}: {}",
                record.topic(),
                record.partition(),
                record.offset(),
                topic,
                reason.getMessage());
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
        try (var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            create(topic);
            producer.send(letter(topic, record, reason)).get(30, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException failure) {
            throw new KafkaException("not put aside", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new KafkaException("not put aside", interrupted);
        }
    }

    private static ProducerRecord<byte[], byte[]> letter(String topic, Incoming record, Undecodable reason) {
        byte[] key = record.key().getBytes(StandardCharsets.UTF_8);
        ProducerRecord<byte[], byte[]> letter = new ProducerRecord<>(topic, key, record.data());
        record.headers().forEach((name, value) -> letter.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        Map.of(
                        "dlt_reason", String.valueOf(reason.getMessage()),
                        "dlt_topic", record.topic(),
                        "dlt_partition", Integer.toString(record.partition()),
                        "dlt_offset", Long.toString(record.offset()))
                .forEach((name, value) -> letter.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return letter;
    }

    private void create(String topic) throws InterruptedException, ExecutionException, TimeoutException {
        if (existing.contains(topic)) {
            return;
        }
        try (Admin admin = Admin.create(new HashMap<>(connection))) {
            NewTopic wanted = new NewTopic(topic, 1, (short) -1)
                    .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, Long.toString(KEPT.toMillis())));
            admin.createTopics(List.of(wanted)).all().get(20, TimeUnit.SECONDS);
        } catch (ExecutionException failure) {
            if (!(failure.getCause() instanceof TopicExistsException)) {
                throw failure;
            }
        }
        existing.add(topic);
    }
}
