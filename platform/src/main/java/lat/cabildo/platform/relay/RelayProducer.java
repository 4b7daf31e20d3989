package lat.cabildo.platform.relay;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import lat.cabildo.platform.aggregate.Failpoint;
import lat.cabildo.platform.aggregate.OutboxEntry;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
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
    private final Runnable sameTopics;
    /** Behind what was written last; each partition is written by this one alone. */
    private final Map<TopicPartition, Long> ends = new HashMap<>();

    /** @param sameTopics throws if a topic is another one than when this one was opened */
    RelayProducer(Map<String, Object> connection, String service, int shard, InstantSource clock, Runnable sameTopics) {
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
        this.sameTopics = sameTopics;
        try {
            producer.initTransactions();
        } catch (RuntimeException failure) {
            close();
            throw failure;
        }
    }

    static String transactionalId(String service, int shard) {
        String id = service + ".relay." + shard;
        return Failpoint.FENCING.isOff() ? id + "." + UUID.randomUUID() : id;
    }

    /**
     * Publishes all records of all entries in one transaction and returns once it is known to be committed. Anything
     * thrown but {@link Refused} leaves the outcome unknown: this producer must be closed and another one opened.
     *
     * <p>A client does not mind that a topic was deleted and made anew meanwhile, and goes on with the other one. That
     * shows by the offsets, which begin again there; where this one has not written before, the topics are asked for.
     *
     * @throws Continuity.Moved if that is so; nothing was committed
     */
    void publish(List<Pending> batch) {
        AtomicReference<@Nullable Exception> failed = new AtomicReference<>();
        Queue<RecordMetadata> written = new ConcurrentLinkedQueue<>();
        Failpoint.BEFORE_SEND.reached();
        producer.beginTransaction();
        try {
            for (Pending each : batch) {
                each.entries().forEach(entry -> send(each, entry, written, failed));
            }
            if (failed.get() != null) {
                // What was left out must not be committed around, whatever state the producer is in.
                throw new KafkaException("a record was not sent");
            }
            producer.flush();
            if (failed.get() == null) {
                requireSameTopics(written);
            }
            Failpoint.BEFORE_COMMIT.reached();
            producer.commitTransaction();
            Failpoint.AFTER_COMMIT.reached();
        } catch (KafkaException failure) {
            if (failed.get() instanceof Refused refused) {
                producer.abortTransaction();
                requireSameTopics(written);
                throw refused;
            }
            throw failure;
        }
    }

    /** After one has failed, nothing more is sent: while the broker is away, each would wait for it anew. */
    private void send(
            Pending pending,
            OutboxEntry entry,
            Queue<RecordMetadata> written,
            AtomicReference<@Nullable Exception> failed) {
        byte[] key = pending.id().getBytes(StandardCharsets.UTF_8);
        List<Header> attributes = headers.of(entry);
        long timestamp = Math.min(entry.at().toEpochMilli(), clock.millis());
        for (OutboxEntry.Message each : entry.records()) {
            if (failed.get() == null) {
                producer.send(
                        new ProducerRecord<>(each.topic(), entry.partition(), timestamp, key, each.data(), attributes),
                        (metadata, failure) -> {
                            if (failure == null) {
                                written.add(metadata);
                            } else {
                                failed.compareAndSet(
                                        null, isRefusal(failure) ? new Refused(pending, failure) : failure);
                            }
                        });
            }
        }
    }

    /** Of what the broker knew already, as after a lost answer, it may not say where it is. */
    private void requireSameTopics(Queue<RecordMetadata> written) {
        boolean first = false;
        for (RecordMetadata each : written) {
            if (each.hasOffset()) {
                TopicPartition partition = new TopicPartition(each.topic(), each.partition());
                Long end = ends.put(partition, each.offset() + 1);
                if (end != null && each.offset() < end) {
                    throw new Continuity.Moved("%s begins again at %d".formatted(partition, each.offset()));
                }
                first |= end == null;
            }
        }
        if (first) {
            sameTopics.run();
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
