package lat.cabildo.platform.audit;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import lat.cabildo.platform.aggregate.BackboneProperties;
import lat.cabildo.platform.security.Audit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The topic {@code cabildo.<service>.audit.v1}, open for writing. Whoever opens it fences all who did before, wherever
 * they run: they can commit nothing any more, so that no late record of theirs stands behind younger ones.
 */
final class AuditTopic implements AutoCloseable {
    private static final Duration KEPT = Duration.ofDays(30);

    private final String name;
    private final AuditRecords records;
    private final KafkaProducer<String, byte[]> producer;

    private AuditTopic(String name, AuditRecords records, KafkaProducer<String, byte[]> producer) {
        this.name = name;
        this.records = records;
        this.producer = producer;
    }

    /** @param connection of a client of Kafka */
    static AuditTopic open(
            String service, AuditRecords records, Map<String, Object> connection, BackboneProperties properties) {
        String name = "cabildo.%s.audit.v1".formatted(service);
        if (properties.createTopics()) {
            create(name, connection, properties);
        }
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, service + ".audit");
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 10_000);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 9_000);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        AuditTopic topic = new AuditTopic(name, records, producer);
        try {
            producer.initTransactions();
        } catch (RuntimeException failure) {
            topic.close();
            throw failure;
        }
        return topic;
    }

    private static void create(String name, Map<String, Object> connection, BackboneProperties properties) {
        NewTopic topic = new NewTopic(name, properties.partitions(), (short) properties.replication())
                .configs(Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_DELETE,
                        TopicConfig.RETENTION_MS_CONFIG,
                        Long.toString(KEPT.toMillis())));
        try (Admin admin = Admin.create(new HashMap<>(connection))) {
            admin.createTopics(List.of(topic)).all().get(20, TimeUnit.SECONDS);
        } catch (ExecutionException failure) {
            if (!(failure.getCause() instanceof TopicExistsException)) {
                throw new KafkaException(failure.getCause());
            }
        } catch (TimeoutException late) {
            throw new KafkaException(late);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new KafkaException(stopped);
        }
    }

    /**
     * Returns once it is known that all are committed, in this order. Anything thrown leaves that unknown: then this
     * one is to be closed.
     */
    void publish(List<Audit.Entry> entries) {
        producer.beginTransaction();
        entries.forEach(each -> producer.send(new ProducerRecord<>(
                name, null, each.at().toEpochMilli(), each.client(), records.data(each), records.headers(each))));
        producer.commitTransaction();
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(1));
    }
}
