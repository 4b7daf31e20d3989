package lat.cabildo.benchmarks.backbone;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Follows one topic from its beginning, committed records only, and judges the order of each key: a version that comes
 * for the first time must be higher than all that came before.
 */
public final class TopicReader implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(50);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<TopicPartition> partitions;
    private final Function<ConsumerRecord<byte[], byte[]>, Long> version;
    private final Map<String, Versions> keys = new HashMap<>();
    private long records;
    private long versions;
    private long overtaken;

    /** What has come of one key. */
    private static final class Versions {
        private final Set<Long> seen = new HashSet<>();
        private long highest;
    }

    /**
     * Reads what is there and what comes.
     *
     * @param version of the aggregate, as a record tells it
     */
    public TopicReader(
            String broker, String topic, int partitions, Function<ConsumerRecord<byte[], byte[]>, Long> version) {
        this.version = version;
        this.partitions = IntStream.range(0, partitions)
                .mapToObj(each -> new TopicPartition(topic, each))
                .toList();
        consumer = new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        broker,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_committed",
                        ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG,
                        20),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        consumer.assign(this.partitions);
        consumer.seekToBeginning(this.partitions);
    }

    /** Returns once so many different versions have come since the beginning; fails if none comes for half a minute. */
    public void awaitVersions(long number) {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (versions() < number) {
            if (poll() > 0) {
                deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException(versions() + " versions have come, not " + number);
            }
        }
    }

    /** Reads up to where the topic ends now. */
    public void readToEnd() {
        Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
        while (partitions.stream().anyMatch(each -> consumer.position(each) < Objects.requireNonNull(ends.get(each)))) {
            poll();
        }
    }

    private int poll() {
        int count = 0;
        for (ConsumerRecord<byte[], byte[]> each : consumer.poll(POLL)) {
            take(each);
            count++;
        }
        return count;
    }

    private void take(ConsumerRecord<byte[], byte[]> each) {
        records++;
        Versions key = keys.computeIfAbsent(new String(each.key(), StandardCharsets.UTF_8), _ -> new Versions());
        long number = version.apply(each);
        if (key.seen.add(number)) {
            versions++;
            if (number < key.highest) {
                overtaken++;
            }
            key.highest = Math.max(key.highest, number);
        }
    }

    /** Different ones, of all keys. */
    public long versions() {
        return versions;
    }

    public boolean has(String key, long number) {
        Versions found = keys.get(key);
        return found != null && found.seen.contains(number);
    }

    /** Versions that came for the first time after a higher one of their key. */
    public long overtaken() {
        return overtaken;
    }

    /** Records of versions that had come before. */
    public long repeated() {
        return records - versions();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
