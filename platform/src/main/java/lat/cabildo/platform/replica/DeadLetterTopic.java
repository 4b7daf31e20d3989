package lat.cabildo.platform.replica;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import lat.cabildo.platform.log.Discreetly;
import lat.cabildo.platform.relay.TopicSettings;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code <topic>.<consumer>.dlt} tells producers and whoever watches from outside what this consumer could not handle:
 * where it is, why it is there, and its own headers. The content stays where erasing reaches it, on the topic it came
 * from and in the consumer's store. What cannot be told is logged: the record itself is safe in the store.
 */
final class DeadLetterTopic implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterTopic.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** The reader's own thread waits here. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

    /** A topic that could not be reached is left alone for so long: each try would hold up the reader. */
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final String consumer;
    private final Map<String, Object> connection;
    private final @Nullable TopicSettings settings;
    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private final Map<String, Long> failed = new ConcurrentHashMap<>();
    private @Nullable KafkaProducer<byte[], byte[]> producer;

    /** @param settings of topics that are missing; null where they are not to be made */
    DeadLetterTopic(String consumer, Map<String, Object> connection, @Nullable TopicSettings settings) {
        this.consumer = consumer;
        this.connection = Map.copyOf(connection);
        this.settings = settings;
    }

    synchronized void put(Incoming record, String reason) {
        String topic = record.topic() + "." + consumer + ".dlt";
        Long before = failed.get(topic);
        if (before != null && System.nanoTime() - before < PAUSE.toNanos()) {
            LOG.error("{} does not hear of {}@{} either", topic, record.partition(), record.offset());
            return;
        }
        try {
            create(topic);
            open().send(letter(topic, record, reason)).get(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS);
            failed.remove(topic);
        } catch (ExecutionException | TimeoutException | KafkaException failure) {
            LOG.error("{} does not hear of {}@{}", topic, record.partition(), record.offset(), failure);
            failed.put(topic, System.nanoTime());
            close();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static ProducerRecord<byte[], byte[]> letter(String topic, Incoming record, String reason) {
        byte[] key = record.key().getBytes(StandardCharsets.UTF_8);
        ProducerRecord<byte[], byte[]> letter = new ProducerRecord<>(topic, key, null);
        record.headers().forEach((name, value) -> letter.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        Map.of(
                        "dlt_reason", reason,
                        "dlt_topic", record.topic(),
                        "dlt_partition", Integer.toString(record.partition()),
                        "dlt_offset", Long.toString(record.offset()))
                .forEach((name, value) -> letter.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return letter;
    }

    /** Made with the first letter: most services never have one. */
    private KafkaProducer<byte[], byte[]> open() {
        KafkaProducer<byte[], byte[]> current = producer;
        if (current == null) {
            Map<String, Object> settings = new HashMap<>(connection);
            settings.put(ProducerConfig.ACKS_CONFIG, "all");
            settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, (int) LONGEST_WAIT.toMillis());
            current = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
            producer = current;
        }
        return current;
    }

    private void create(String topic) throws InterruptedException, TimeoutException {
        if (settings == null || known.contains(topic)) {
            return;
        }
        Map<String, Object> patient = new HashMap<>(connection);
        patient.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        patient.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int)
                PATIENCE.dividedBy(2).toMillis());
        Admin admin = Admin.create(patient);
        try {
            admin.createTopics(List.of(settings.letters(topic))).all().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException failure) {
            if (!(failure.getCause() instanceof TopicExistsException)) {
                LOG.warn(
                        "{} is not made: {}",
                        topic,
                        Discreetly.told(Objects.requireNonNullElse(failure.getCause(), failure)));
            }
        } finally {
            admin.close(Duration.ZERO);
        }
        known.add(topic);
    }

    @Override
    public synchronized void close() {
        KafkaProducer<byte[], byte[]> current = producer;
        producer = null;
        if (current != null) {
            current.close(Duration.ofSeconds(1));
        }
    }
}
