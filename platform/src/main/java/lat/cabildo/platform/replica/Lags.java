package lat.cabildo.platform.replica;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** How far each reader of this service is behind its topics, whichever instance reads. */
final class Lags {

    /**
     * @param next offset that is read next
     * @param end offset behind the last committed record or mark
     * @param lag offsets in between
     */
    record Lag(String reader, String topic, int partition, long next, long end, long lag) {}

    private final Positions positions;
    private final Map<String, Object> connection;

    Lags(Positions positions, Map<String, Object> connection) {
        this.positions = positions;
        this.connection = Map.copyOf(connection);
    }

    /** @throws KafkaException if the broker does not say where its topics end */
    List<Lag> all() {
        Map<String, Map<TopicPartition, Long>> read = positions.all();
        Map<TopicPartition, OffsetSpec> wanted = read.values().stream()
                .flatMap(each -> each.keySet().stream())
                .distinct()
                .collect(Collectors.toMap(each -> each, each -> OffsetSpec.latest()));
        Map<TopicPartition, Long> ends = ends(wanted);
        List<Lag> lags = new ArrayList<>();
        read.forEach((reader, partitions) -> partitions.forEach((partition, next) -> {
            long end = ends.getOrDefault(partition, next);
            lags.add(new Lag(reader, partition.topic(), partition.partition(), next, end, Math.max(0, end - next)));
        }));
        lags.sort(Comparator.comparing(Lag::reader).thenComparing(Lag::topic).thenComparing(Lag::partition));
        return lags;
    }

    private Map<TopicPartition, Long> ends(Map<TopicPartition, OffsetSpec> wanted) {
        Map<TopicPartition, Long> ends = new HashMap<>();
        try (Admin admin = Admin.create(new HashMap<>(connection))) {
            var found = admin.listOffsets(wanted, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED));
            for (TopicPartition each : wanted.keySet()) {
                ends.put(
                        each,
                        found.partitionResult(each).get(10, TimeUnit.SECONDS).offset());
            }
            return ends;
        } catch (ExecutionException | TimeoutException failure) {
            throw new KafkaException("the ends of the topics are not known", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new KafkaException("the ends of the topics are not known", interrupted);
        }
    }
}
