package lat.cabildo.systemtests.checking;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.jspecify.annotations.Nullable;

/** Looks for texts on every topic, from its first record, in keys, headers and values. */
final class TopicTexts {
    private static final Duration POLL = Duration.ofMillis(200);

    /** The longest that a receipt of an erasure promises for topics of changes. */
    private static final long LONGEST = Duration.ofDays(31).toMillis();

    private final String bootstrapServers;
    private final List<String> texts;

    TopicTexts(String bootstrapServers, String... texts) {
        this.bootstrapServers = bootstrapServers;
        this.texts = Stream.of(texts).map(each -> each.toLowerCase(Locale.ROOT)).toList();
    }

    /**
     * What was found, as {@code topic-partition@offset}.
     *
     * @param lasting the last record of its key on a compacted topic, or any one where nothing may be said of people
     * @param passing on a topic of changes whose retention is no longer than erasing takes at most
     */
    record Found(List<String> lasting, List<String> passing) {}

    private record Key(String topic, @Nullable String key) {}

    Found look() {
        Map<String, Config> topics = topics();
        Map<Key, @Nullable String> last = new HashMap<>();
        List<String> lasting = new ArrayList<>();
        List<String> passing = new ArrayList<>();
        read(topics.keySet(), record -> {
            Config settings = Objects.requireNonNull(topics.get(record.topic()));
            String place =
                    has(record) ? "%s-%d@%d".formatted(record.topic(), record.partition(), record.offset()) : null;
            if (keepsLastOnly(settings)) {
                last.put(new Key(record.topic(), record.key()), place);
            } else if (place != null) {
                (passes(record.topic(), settings) ? passing : lasting).add(place);
            }
        });
        last.values().stream().filter(place -> place != null).forEach(lasting::add);
        return new Found(lasting, passing);
    }

    private Map<String, Config> topics() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            Set<String> names = new HashSet<>(admin.listTopics().names().get());
            List<ConfigResource> resources = names.stream()
                    .map(each -> new ConfigResource(ConfigResource.Type.TOPIC, each))
                    .toList();
            Map<String, Config> topics = new HashMap<>();
            admin.describeConfigs(resources).all().get().forEach((each, config) -> topics.put(each.name(), config));
            return topics;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        }
    }

    private interface Reader {
        void read(ConsumerRecord<String, byte[]> record);
    }

    private void read(Collection<String> topics, Reader reader) {
        if (topics.isEmpty()) {
            return;
        }
        try (KafkaConsumer<String, byte[]> consumer =
                Topics.consumer(bootstrapServers, topics.toArray(String[]::new))) {
            Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(reader::read);
            }
        }
    }

    private boolean has(ConsumerRecord<String, byte[]> record) {
        StringBuilder all = new StringBuilder().append(record.key());
        record.headers().forEach(each -> all.append('\n').append(text(each.value())));
        String words = all.append('\n').append(text(record.value())).toString().toLowerCase(Locale.ROOT);
        return texts.stream().anyMatch(words::contains);
    }

    private static String text(byte @Nullable [] bytes) {
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }

    private static boolean keepsLastOnly(Config config) {
        return value(config, TopicConfig.CLEANUP_POLICY_CONFIG).equals(TopicConfig.CLEANUP_POLICY_COMPACT);
    }

    private static boolean passes(String topic, Config config) {
        long retention = Long.parseLong(value(config, TopicConfig.RETENTION_MS_CONFIG));
        return topic.endsWith(".changes.v1")
                && value(config, TopicConfig.CLEANUP_POLICY_CONFIG).equals(TopicConfig.CLEANUP_POLICY_DELETE)
                && retention >= 0
                && retention <= LONGEST;
    }

    private static String value(Config config, String name) {
        return config.get(name).value();
    }
}
