package lat.cabildo.platform.relay;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import lat.cabildo.platform.aggregate.BackboneProperties;
import lat.cabildo.platform.aggregate.Outbox;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;

/**
 * How topics are made, by a service or in its place by the chart's job: nothing that was erased may stay. What is
 * compacted is so within a day; what is not is kept for a time, and a day until its segment is closed.
 */
public final class TopicSettings {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration MARKS_OF_ERASURE = Duration.ofDays(30);

    private final BackboneProperties properties;

    public TopicSettings(BackboneProperties properties) {
        this.properties = properties;
    }

    /** For what a reader could not handle: few, and in the order in which they came. */
    public NewTopic letters(String name) {
        return topic(name, 1, deleted());
    }

    NewTopic of(Outbox.Topic topic) {
        return topic(topic.name(), properties.partitions(), topic.compacted() ? compacted() : deleted());
    }

    private NewTopic topic(String name, int partitions, Map<String, String> kept) {
        Map<String, String> settings = new HashMap<>(kept);
        if (properties.replication() > 0) {
            settings.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, properties.replication() >= 3 ? "2" : "1");
        }
        return new NewTopic(name, partitions, (short) properties.replication()).configs(settings);
    }

    private static Map<String, String> compacted() {
        return Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT,
                TopicConfig.SEGMENT_MS_CONFIG, milliseconds(DAY.dividedBy(2)),
                TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, milliseconds(DAY),
                TopicConfig.DELETE_RETENTION_MS_CONFIG, milliseconds(MARKS_OF_ERASURE));
    }

    private Map<String, String> deleted() {
        return Map.of(
                TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
                TopicConfig.SEGMENT_MS_CONFIG, milliseconds(DAY),
                TopicConfig.RETENTION_MS_CONFIG, milliseconds(properties.changesKept()));
    }

    private static String milliseconds(Duration time) {
        return Long.toString(time.toMillis());
    }
}
