package lat.cabildo.platform.aggregate;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.Utils;

/**
 * Where an aggregate's records go: the partition that Kafka's own partitioner would choose, and the shard that feeds
 * it.
 */
record Placement(int partition, int shard) {

    static Placement of(String id, int partitions, int shards) {
        int partition = Utils.toPositive(Utils.murmur2(id.getBytes(StandardCharsets.UTF_8))) % partitions;
        return new Placement(partition, partition % shards);
    }
}
