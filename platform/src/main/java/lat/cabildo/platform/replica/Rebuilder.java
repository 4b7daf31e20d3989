package lat.cabildo.platform.replica;

import com.mongodb.client.MongoCollection;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import lat.cabildo.platform.log.Discreetly;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fills the next generation of a replica from the beginning of its topic, beside the live one, and then has it read.
 *
 * <p>Nothing is missing at the switch: writers write both generations from the moment in which the next one is
 * announced; what they had read before that lies before the end of the topic as it is taken here, after it.
 *
 * <p>Guard: each record's sequence against its copy's; a rebuild that is cut off begins anew.
 */
final class Rebuilder implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Rebuilder.class);
    private static final Duration POLL = Duration.ofMillis(500);

    private final Supplier<List<Listener>> listeners;
    private final Map<String, Object> connection;
    private final Clock clock;

    Rebuilder(Supplier<List<Listener>> listeners, Map<String, Object> connection, Clock clock) {
        this.listeners = listeners;
        this.connection = Map.copyOf(connection);
        this.clock = clock;
    }

    /** Whatever is announced is built, one replica after the other, and what was retired is dropped. */
    @Override
    public void run() {
        for (MongoReplica<?, ?> each : MongoReplicas.fedBy(listeners.get())) {
            each.generations().dropRetired(clock.instant());
            Generations.Pointer pointer = each.generations().pointer();
            if (pointer.next() != null) {
                try {
                    build(each, pointer);
                } catch (RuntimeException failure) {
                    // One that cannot be built, as for want of its topic, must not keep the others from it.
                    LOG.warn("{} is built anew after {}", pointer.next(), Discreetly.told(failure));
                }
            }
        }
    }

    private void build(MongoReplica<?, ?> replica, Generations.Pointer pointer) {
        LOG.info("{} is built", pointer.next());
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        try (Consumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer
                    .partitionsFor(replica.type().topic())
                    .stream()
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            long of = ends.values().stream().mapToLong(Long::longValue).sum();
            while (!Thread.currentThread().isInterrupted()) {
                fill(replica, pointer, consumer);
                long read = read(consumer, partitions);
                replica.generations().progress(pointer, Math.min(read, of), of);
                if (ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue())) {
                    replica.generations().switchOver(pointer, clock.instant());
                    LOG.info("{} is read from now on", pointer.next());
                    return;
                }
            }
        }
    }

    /** An id whose record cannot be read keeps the copy that there is. */
    private static void fill(
            MongoReplica<?, ?> replica, Generations.Pointer pointer, Consumer<String, byte[]> consumer) {
        List<Copies.Update> updates = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> each : consumer.poll(POLL)) {
            try {
                updates.add(replica.decode(Incoming.of(each)));
            } catch (Undecodable putAsideBefore) {
                kept.add(each.key());
            }
        }
        MongoCollection<Document> next = replica.generations().collection(Objects.requireNonNull(pointer.next()));
        if (!kept.isEmpty()) {
            MongoCollection<Document> live = replica.generations().collection(pointer.live());
            live.find(Copies.byIds(kept)).forEach(each -> updates.add(Copies.of(each)));
        }
        Copies.apply(next, updates);
    }

    private static long read(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        return partitions.stream().mapToLong(consumer::position).sum();
    }
}
