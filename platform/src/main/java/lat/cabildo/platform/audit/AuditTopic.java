package lat.cabildo.platform.audit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import lat.cabildo.platform.security.Audit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The topic {@code cabildo.<service>.audit.v1}, open for writing. Whoever opens it fences all who did before, wherever
 * they run: they can commit nothing any more, so that no late record of theirs stands behind younger ones.
 */
final class AuditTopic implements AutoCloseable {
    private final String name;
    private final AuditRecords records;
    private final KafkaProducer<String, byte[]> producer;

    private AuditTopic(String name, AuditRecords records, KafkaProducer<String, byte[]> producer) {
        this.name = name;
        this.records = records;
        this.producer = producer;
    }

    static String name(String service) {
        return "cabildo.%s.audit.v1".formatted(service);
    }

    /** @param connection of a client of Kafka */
    static AuditTopic open(String service, AuditRecords records, Map<String, Object> connection) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, service + ".audit");
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 10_000);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 9_000);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        AuditTopic topic = new AuditTopic(name(service), records, producer);
        try {
            producer.initTransactions();
        } catch (RuntimeException failure) {
            topic.close();
            throw failure;
        }
        return topic;
    }

    /**
     * Returns once it is known that all are committed, in this order. Anything thrown leaves that unknown: then this
     * one is to be closed.
     */
    void publish(List<Audit.Entry> entries) {
        producer.beginTransaction();
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (Audit.Entry each : entries) {
            sent.add(producer.send(new ProducerRecord<>(
                    name, null, each.at().toEpochMilli(), each.client(), records.data(each), records.headers(each))));
        }
        producer.flush();
        // That the producer refuses to commit without one of them is its own affair; that none is skipped is ours.
        for (Future<RecordMetadata> each : sent) {
            if (each.state() != Future.State.SUCCESS) {
                throw new KafkaException("an entry was not sent", each.exceptionNow());
            }
        }
        producer.commitTransaction();
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(1));
    }
}
