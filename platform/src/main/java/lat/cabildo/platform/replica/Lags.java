package lat.cabildo.platform.replica;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/** How far each reader of this service is behind its topics, whichever instance reads. */
final class Lags {

    /**
     * @param next offset that is read next
     * @param end offset behind the last committed record or mark; null where the topic is no longer there
     * @param lag offsets in between
     */
    record Lag(
            String reader,
            String topic,
            int partition,
            long next,
            @Nullable Long end,
            @Nullable Long lag) {}

    private final Positions positions;
    private final Map<String, Object> connection;

    Lags(Positions positions, Map<String, Object> connection) {
        this.positions = positions;
        this.connection = Map.copyOf(connection);
    }

    /** @throws KafkaException if the broker does not say where its topics end */
    List<Lag> of(Collection<String> readers) {
        Map<String, Map<TopicPartition, Long>> read = positions.all();
        read.keySet().retainAll(readers);
        Map<TopicPartition, OffsetSpec> wanted = read.values().stream()
                .flatMap(each -> each.keySet().stream())
                .distinct()
                .collect(Collectors.toMap(each -> each, each -> OffsetSpec.latest()));
        Map<TopicPartition, Long> ends = ends(wanted);
        List<Lag> lags = new ArrayList<>();
        read.forEach((reader, partitions) -> partitions.forEach((partition, next) -> {
            Long end = ends.get(partition);
            Long lag = end == null ? null : Math.max(0, end - next);
            lags.add(new Lag(reader, partition.topic(), partition.partition(), next, end, lag));
        }));
        lags.sort(Comparator.comparing(Lag::reader).thenComparing(Lag::topic).thenComparing(Lag::partition));
        return lags;
    }

    private Map<TopicPartition, Long> ends(Map<TopicPartition, OffsetSpec> wanted) {
        Map<String, Object> settings = new HashMap<>(connection);
        settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 4_000);
        settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 2_000);
        Admin admin = Admin.create(settings);
        try {
            var found = admin.listOffsets(wanted, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED));
            Map<TopicPartition, Long> ends = new HashMap<>();
            for (TopicPartition each : wanted.keySet()) {
                end(found, each).ifPresent(end -> ends.put(each, end));
            }
            return ends;
        } finally {
            admin.close(Duration.ZERO);
        }
    }

    private static Optional<Long> end(ListOffsetsResult found, TopicPartition partition) {
        try {
            return Optional.of(
                    found.partitionResult(partition).get(5, TimeUnit.SECONDS).offset());
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof UnknownTopicOrPartitionException) {
                return Optional.empty();
            }
            throw new KafkaException("the ends of the topics are not known", failure);
        } catch (TimeoutException failure) {
            throw new KafkaException("the ends of the topics are not known", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new KafkaException("the ends of the topics are not known", interrupted);
        }
    }
}
