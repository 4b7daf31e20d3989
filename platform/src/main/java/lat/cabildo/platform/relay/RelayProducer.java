package lat.cabildo.platform.relay;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import lat.cabildo.platform.aggregate.Failpoint;
import lat.cabildo.platform.aggregate.OutboxEntry;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidTimestampException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * The transactional producer of one shard. Opening it fences every older one of the shard, wherever it runs: their
 * transactions are aborted and they can commit nothing any more.
 */
final class RelayProducer implements AutoCloseable {

    /** The broker refuses a record of this aggregate, and always will. */
    static final class Refused extends RuntimeException {
        private final Pending pending;

        Refused(Pending pending, Exception cause) {
            super(pending.id(), cause);
            this.pending = pending;
        }

        Pending pending() {
            return pending;
        }
    }

    private final KafkaProducer<byte[], byte[]> producer;
    private final CloudEventHeaders headers;
    private final InstantSource clock;

    RelayProducer(Map<String, Object> connection, String service, int shard, InstantSource clock) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId(service, shard));
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 10_000);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 9_000);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 16L * 1024 * 1024);
        settings.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
        this.headers = new CloudEventHeaders(service);
        this.clock = clock;
        try {
            producer.initTransactions();
        } catch (RuntimeException failure) {
            close();
            throw failure;
        }
    }

    private static String transactionalId(String service, int shard) {
        String id = service + ".relay." + shard;
        return Failpoint.FENCING.isOff() ? id + "." + UUID.randomUUID() : id;
    }

    /**
     * Publishes all records of all entries in one transaction and returns once it is known to be committed. Anything
     * thrown but {@link Refused} leaves the outcome unknown: this producer must be closed and another one opened.
     */
    void publish(List<Pending> batch) {
        AtomicReference<@Nullable Exception> failed = new AtomicReference<>();
        Failpoint.BEFORE_SEND.reached();
        producer.beginTransaction();
        try {
            for (Pending each : batch) {
                each.entries().forEach(entry -> send(each, entry, failed));
            }
            if (failed.get() != null) {
                // What was left out must not be committed around, whatever state the producer is in.
                throw new KafkaException("a record was not sent");
            }
            Failpoint.BEFORE_COMMIT.reached();
            producer.commitTransaction();
            Failpoint.AFTER_COMMIT.reached();
        } catch (KafkaException failure) {
            if (failed.get() instanceof Refused refused) {
                producer.abortTransaction();
                throw refused;
            }
            throw failure;
        }
    }

    /** After one has failed, nothing more is sent: while the broker is away, each would wait for it anew. */
    private void send(Pending pending, OutboxEntry entry, AtomicReference<@Nullable Exception> failed) {
        byte[] key = pending.id().getBytes(StandardCharsets.UTF_8);
        List<Header> attributes = headers.of(entry);
        long timestamp = Math.min(entry.at().toEpochMilli(), clock.millis());
        for (OutboxEntry.Message each : entry.records()) {
            if (failed.get() == null) {
                producer.send(
                        new ProducerRecord<>(each.topic(), entry.partition(), timestamp, key, each.data(), attributes),
                        (metadata, failure) -> {
                            if (failure != null) {
                                failed.compareAndSet(
                                        null, isRefusal(failure) ? new Refused(pending, failure) : failure);
                            }
                        });
            }
        }
    }

    private static boolean isRefusal(Exception failure) {
        return failure instanceof RecordTooLargeException
                || failure instanceof InvalidTimestampException
                || failure instanceof InvalidRecordException;
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(1));
    }
}
