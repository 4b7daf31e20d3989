package lat.cabildo.platform.test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads what was published, as a partner would: committed records only, from the beginning, in no group. */
public final class PublishedEvents {
    /** A header of records that a test has put there itself, which nobody has published. */
    public static final String FOREIGN = "foreign";

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration POLL = Duration.ofMillis(100);

    private final String bootstrapServers;

    private PublishedEvents(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** On the broker of this JVM's tests. */
    public static PublishedEvents here() {
        return at(Infrastructure.kafka().bootstrapServers());
    }

    public static PublishedEvents at(String bootstrapServers) {
        return new PublishedEvents(bootstrapServers);
    }

    /** Waits for the domain event that took an aggregate to this version. */
    public PublishedEvent await(String topic, String subject, long sequence) {
        return await(topic, subject, sequence, PATIENCE);
    }

    /** Waits for the domain event that took an aggregate to this version. */
    public PublishedEvent await(String topic, String subject, long sequence, Duration patience) {
        return await(
                topic,
                subject + "@" + sequence,
                each -> each.subject().equals(subject) && each.sequence() == sequence,
                patience);
    }

    /** Waits for the first record of a type about a subject. */
    public PublishedEvent await(String topic, String subject, String type) {
        return await(
                topic,
                type + " of " + subject,
                each -> each.subject().equals(subject) && each.type().equals(type),
                PATIENCE);
    }

    /** Everything committed so far, in the order of each partition; nothing if there is no such topic. */
    public List<PublishedEvent> all(String topic) {
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = start(consumer, topic);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            List<PublishedEvent> all = new ArrayList<>();
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                read(consumer, all);
            }
            return all;
        }
    }

    /** Everything committed so far about one subject, in order. */
    public List<PublishedEvent> all(String topic, String subject) {
        return all(topic).stream()
                .filter(each -> each.subject().equals(subject))
                .toList();
    }

    /** How much was ever put on each of these topics: equal before and after what must publish nothing. */
    public Map<String, Long> ends(Collection<String> topics) {
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            Map<String, Long> ends = new TreeMap<>();
            for (String topic : topics) {
                List<TopicPartition> partitions = start(consumer, topic);
                ends.put(
                        topic,
                        consumer.endOffsets(partitions).values().stream()
                                .mapToLong(Long::longValue)
                                .sum());
            }
            return ends;
        }
    }

    private PublishedEvent await(String topic, String what, Predicate<PublishedEvent> wanted, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        List<PublishedEvent> seen = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = start(consumer, topic);
            while (System.nanoTime() < deadline) {
                if (partitions.isEmpty()) {
                    partitions = start(consumer, topic);
                }
                int before = seen.size();
                read(consumer, seen);
                for (PublishedEvent each : seen.subList(before, seen.size())) {
                    if (wanted.test(each)) {
                        return each;
                    }
                }
            }
        }
        throw new AssertionError("no %s on %s within %s; seen: %s".formatted(what, topic, patience, seen));
    }

    private static void read(KafkaConsumer<String, byte[]> consumer, List<PublishedEvent> into) {
        for (ConsumerRecord<String, byte[]> each : consumer.poll(POLL)) {
            if (each.headers().lastHeader(FOREIGN) == null) {
                into.add(PublishedEvent.of(each));
            }
        }
    }

    private static List<TopicPartition> start(KafkaConsumer<String, byte[]> consumer, String topic) {
        List<TopicPartition> partitions = consumer.listTopics().getOrDefault(topic, List.of()).stream()
                .map(each -> new TopicPartition(topic, each.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return partitions;
    }

    private KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }
}
