package lat.cabildo.platform.replica;

import com.mongodb.MongoException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import lat.cabildo.platform.log.Discreetly;
import lat.cabildo.platform.relay.TopicIds;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.cloud.stream.binder.kafka.KafkaBindingRebalanceListener;

/**
 * Sends each consumer to where its store stands, whatever the group remembers. A replica that has no position yet
 * starts at the beginning, a reaction at the moment in which it was first started.
 *
 * <p>Kafka calls this once for a partition and never again: it does not return before it has succeeded.
 */
final class StoredPositions implements KafkaBindingRebalanceListener, SmartInitializingSingleton {
    private static final Logger LOG = LoggerFactory.getLogger(StoredPositions.class);
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final Listeners listeners;
    private final Positions positions;
    private final Clock clock;
    private final Set<String> bound;
    private final TopicIds topics;
    private final BegunTopics begun;
    private final Map<Consumer<?, ?>, String> readers = Collections.synchronizedMap(new WeakHashMap<>());
    private final Map<String, Map<TopicPartition, Long>> idleAt = new ConcurrentHashMap<>();

    StoredPositions(
            Listeners listeners,
            Positions positions,
            Clock clock,
            Set<String> bound,
            TopicIds topics,
            BegunTopics begun) {
        this.listeners = listeners;
        this.positions = positions;
        this.clock = clock;
        this.bound = Set.copyOf(bound);
        this.topics = topics;
        this.begun = begun;
    }

    /** Remembers the first start before a topic exists, so that not even its first record is missed. */
    @Override
    public void afterSingletonsInstantiated() {
        listeners.all().stream()
                .filter(each -> each.start() == Listener.Start.NOW && bound.contains(each.name()))
                .forEach(each -> positions.firstStart(each.name(), clock.instant()));
    }

    @Override
    public void onPartitionsAssigned(
            String bindingName, Consumer<?, ?> consumer, Collection<TopicPartition> partitions, boolean initial) {
        Listener reader = listeners.all().stream()
                .filter(each -> bindingName.equals(each.name() + "-in-0"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no listener for binding " + bindingName));
        readers.put(consumer, reader.name());
        idleAt.remove(reader.name());
        Map<String, String> ids = new HashMap<>();
        for (TopicPartition each : partitions) {
            while (!seek(reader, consumer, each, partitions, ids)) {
                try {
                    Thread.sleep(PAUSE);
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }
    }

    /**
     * A consumer has nothing left to read: its position is behind the marks of transactions too, which are no records.
     */
    void idle(Consumer<?, ?> consumer, Map<TopicPartition, Long> ends) {
        String reader = readers.get(consumer);
        if (reader != null && !ends.equals(idleAt.get(reader))) {
            positions.store(reader, ends);
            idleAt.put(reader, Map.copyOf(ends));
        }
    }

    /** @param ids of the topics of all that was assigned, asked for with the first of them */
    private boolean seek(
            Listener reader,
            Consumer<?, ?> consumer,
            TopicPartition partition,
            Collection<TopicPartition> assigned,
            Map<String, String> ids) {
        try {
            if (ids.isEmpty()) {
                ids.putAll(topics.of(
                        assigned.stream().map(TopicPartition::topic).distinct().toList()));
            }
            String topic = Objects.requireNonNull(ids.get(partition.topic()));
            Optional<Long> next = positions.find(reader.name(), partition, topic);
            long start = next.isPresent() ? next.get() : first(reader, consumer, partition);
            positions.begin(reader.name(), partition, topic, start);
            consumer.seek(partition, start);
            begun.with(consumer.groupMetadata().groupId(), partition, topic);
            return true;
        } catch (MongoException | RetriableException unavailable) {
            LOG.warn(
                    "Position of {} in {} is looked for again: {}",
                    reader.name(),
                    partition,
                    Discreetly.told(unavailable));
            return false;
        }
    }

    /** Also where the topic was lost: all that is on the new one came after what was read of the former. */
    private long first(Listener reader, Consumer<?, ?> consumer, TopicPartition partition) {
        return switch (reader.start()) {
            case BEGINNING -> offset(consumer.beginningOffsets(List.of(partition)), partition);
            case NOW -> {
                Instant since = positions.firstStart(reader.name(), clock.instant());
                Map<TopicPartition, OffsetAndTimestamp> later =
                        new HashMap<>(consumer.offsetsForTimes(Map.of(partition, since.toEpochMilli())));
                OffsetAndTimestamp first = later.get(partition);
                yield first != null ? first.offset() : offset(consumer.endOffsets(List.of(partition)), partition);
            }
        };
    }

    private static long offset(Map<TopicPartition, Long> offsets, TopicPartition partition) {
        return offsets.getOrDefault(partition, 0L);
    }
}
