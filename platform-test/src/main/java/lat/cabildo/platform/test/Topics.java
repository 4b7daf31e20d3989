package lat.cabildo.platform.test;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/** Topics as their owner would have made them, for tests in which the owner does not run. */
public final class Topics {
    /** Of every topic in tests, for speed. */
    static final int PARTITIONS = 4;

    private Topics() {}

    /** Those that are there already stay as they are. */
    public static void require(String bootstrapServers, Collection<String> names) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            List<NewTopic> topics = names.stream().distinct().map(Topics::topic).toList();
            for (var created : admin.createTopics(topics).values().values()) {
                try {
                    created.get(20, TimeUnit.SECONDS);
                } catch (ExecutionException failure) {
                    if (!(failure.getCause() instanceof TopicExistsException)) {
                        throw new KafkaException(failure.getCause());
                    }
                }
            }
        } catch (TimeoutException failure) {
            throw new KafkaException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new KafkaException(interrupted);
        }
    }

    private static NewTopic topic(String name) {
        boolean compacted = name.endsWith(".state.v1") || name.endsWith(".contacts.v1");
        return new NewTopic(name, PARTITIONS, (short) 1)
                .configs(Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        compacted ? TopicConfig.CLEANUP_POLICY_COMPACT : TopicConfig.CLEANUP_POLICY_DELETE));
    }
}
