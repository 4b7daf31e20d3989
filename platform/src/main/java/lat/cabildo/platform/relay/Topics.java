package lat.cabildo.platform.relay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import lat.cabildo.platform.aggregate.BackboneProperties;
import lat.cabildo.platform.aggregate.Outbox;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The topics that this service owns: made if allowed, and checked. All topics of an aggregate have the same number of
 * partitions for ever, since a key's records must stay in one; and transactions must be of version 2, without which a
 * fenced owner's late records could slip into its successor's transaction.
 */
final class Topics {
    private static final Logger LOG = LoggerFactory.getLogger(Topics.class);

    private final Map<String, Object> connection;
    private final BackboneProperties properties;
    private final TopicSettings settings;
    private final List<Outbox.Topic> further;
    private final Set<String> keptForLonger = new HashSet<>();

    /** @param further what is no aggregate's */
    Topics(Map<String, Object> connection, BackboneProperties properties, List<Outbox.Topic> further) {
        this.connection = connection;
        this.properties = properties;
        this.settings = new TopicSettings(properties);
        this.further = further;
    }

    /** @throws Unfit with what is wrong */
    void require(List<Outbox> outboxes) throws InterruptedException {
        try (Admin admin = Admin.create(new HashMap<>(connection))) {
            requireTransactions(admin);
            List<Outbox.Topic> topics = Stream.concat(
                            outboxes.stream().flatMap(each -> each.topics().stream()), further.stream())
                    .toList();
            if (properties.createTopics()) {
                create(admin, topics);
            }
            requirePartitions(admin, topics.stream().map(Outbox.Topic::name).toList());
            requireCleanup(admin, topics);
        } catch (ExecutionException failure) {
            throw new KafkaException(failure.getCause());
        } catch (TimeoutException failure) {
            throw new KafkaException(failure);
        }
    }

    private static void requireTransactions(Admin admin)
            throws InterruptedException, ExecutionException, TimeoutException {
        var features = admin.describeFeatures()
                .featureMetadata()
                .get(10, TimeUnit.SECONDS)
                .finalizedFeatures();
        var version = features.get("transaction.version");
        if (version == null || version.maxVersionLevel() < 2) {
            throw new Unfit("the broker's feature transaction.version must be 2 or higher");
        }
    }

    private void create(Admin admin, List<Outbox.Topic> topics)
            throws InterruptedException, ExecutionException, TimeoutException {
        var existing = admin.listTopics().names().get(10, TimeUnit.SECONDS);
        List<NewTopic> missing = new ArrayList<>();
        for (Outbox.Topic topic : topics) {
            if (!existing.contains(topic.name())) {
                missing.add(settings.of(topic));
            }
        }
        for (var created : admin.createTopics(missing).values().values()) {
            try {
                created.get(20, TimeUnit.SECONDS);
            } catch (ExecutionException failure) {
                if (!(failure.getCause() instanceof TopicExistsException)) {
                    throw failure;
                }
            }
        }
    }

    private void requireCleanup(Admin admin, List<Outbox.Topic> topics)
            throws InterruptedException, ExecutionException, TimeoutException {
        Map<ConfigResource, Outbox.Topic> resources = new HashMap<>();
        topics.forEach(each -> resources.put(new ConfigResource(ConfigResource.Type.TOPIC, each.name()), each));
        for (var found : admin.describeConfigs(resources.keySet())
                .all()
                .get(10, TimeUnit.SECONDS)
                .entrySet()) {
            Outbox.Topic topic = Objects.requireNonNull(resources.get(found.getKey()));
            String wanted = topic.compacted() ? TopicConfig.CLEANUP_POLICY_COMPACT : TopicConfig.CLEANUP_POLICY_DELETE;
            String actual =
                    found.getValue().get(TopicConfig.CLEANUP_POLICY_CONFIG).value();
            if (!actual.equals(wanted)) {
                throw new Unfit(
                        "topic %s has cleanup.policy %s, it must be %s".formatted(topic.name(), actual, wanted));
            }
            if (!topic.compacted()) {
                tellIfKeptForLonger(topic, found.getValue());
            }
        }
    }

    /** As one that was made when the setting was another one; said once. */
    private void tellIfKeptForLonger(Outbox.Topic topic, Config found) {
        String kept = found.get(TopicConfig.RETENTION_MS_CONFIG).value();
        long milliseconds = Long.parseLong(kept);
        boolean longer =
                milliseconds < 0 || milliseconds > properties.changesKept().toMillis();
        if (longer && keptForLonger.add(topic.name())) {
            LOG.warn(
                    "Topic {} has retention.ms {}, which is longer than cabildo.backbone.changes-kept ({})",
                    topic.name(),
                    kept,
                    properties.changesKept());
        }
    }

    private void requirePartitions(Admin admin, List<String> names)
            throws InterruptedException, ExecutionException, TimeoutException {
        for (TopicDescription each : admin.describeTopics(names)
                .allTopicNames()
                .get(10, TimeUnit.SECONDS)
                .values()) {
            if (each.partitions().size() != properties.partitions()) {
                throw new Unfit(
                        "topic %s has %d partitions, cabildo.backbone.partitions says %d; partitions are never added"
                                .formatted(each.name(), each.partitions().size(), properties.partitions()));
            }
        }
    }
}
