package lat.cabildo.platform.replica;

import com.mongodb.MongoException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RetriableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ListableBeanFactory;
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

    private final ListableBeanFactory beans;
    private final Positions positions;
    private final Clock clock;
    private final Set<String> bound;

    StoredPositions(ListableBeanFactory beans, Positions positions, Clock clock, Set<String> bound) {
        this.beans = beans;
        this.positions = positions;
        this.clock = clock;
        this.bound = Set.copyOf(bound);
    }

    /** Remembers the first start before a topic exists, so that not even its first record is missed. */
    @Override
    public void afterSingletonsInstantiated() {
        listeners()
                .filter(each -> each.start() == Listener.Start.NOW && bound.contains(each.name()))
                .forEach(each -> positions.firstStart(each.name(), clock.instant()));
    }

    @Override
    public void onPartitionsAssigned(
            String bindingName, Consumer<?, ?> consumer, Collection<TopicPartition> partitions, boolean initial) {
        Listener reader = listeners()
                .filter(each -> bindingName.equals(each.name() + "-in-0"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no listener for binding " + bindingName));
        for (TopicPartition each : partitions) {
            while (!seek(reader, consumer, each)) {
                try {
                    Thread.sleep(PAUSE);
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                    return;
                }
            }
        }
    }

    private boolean seek(Listener reader, Consumer<?, ?> consumer, TopicPartition partition) {
        try {
            Optional<Long> next = positions.find(reader.name(), partition);
            long start = next.isPresent() ? next.get() : first(reader, consumer, partition);
            if (next.isEmpty()) {
                positions.store(reader.name(), Map.of(partition, start));
            }
            consumer.seek(partition, start);
            return true;
        } catch (MongoException | RetriableException unavailable) {
            LOG.warn("Position of {} in {} is looked for again: {}", reader.name(), partition, unavailable.toString());
            return false;
        }
    }

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

    private Stream<Listener> listeners() {
        return beans.getBeansOfType(Listener.class, false, false).values().stream();
    }
}
