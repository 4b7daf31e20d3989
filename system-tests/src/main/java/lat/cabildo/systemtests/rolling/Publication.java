package lat.cabildo.systemtests.rolling;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import lat.cabildo.systemtests.checking.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;

/** Reads along, and notes the longest time from a change to its record: what a change of owners costs. */
final class Publication implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(20);

    private final Map<String, Long> longest = new ConcurrentHashMap<>();
    private final CompletableFuture<Void> started = new CompletableFuture<>();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final Thread thread;
    private volatile boolean running = true;

    /** Reads from here on, once this has returned. @param topics that are there already */
    Publication(String kafka, String... topics) {
        thread = Thread.ofPlatform().name("publication").start(() -> read(kafka, topics));
        started.join();
    }

    /**
     * In milliseconds, since the last time that it was asked for.
     *
     * @throws IllegalStateException if the topics could not be read on, so that nobody knows
     */
    long longest(String topic) {
        if (ended.isDone()) {
            throw new IllegalStateException("the topics could not be read on", ended.exceptionNow());
        }
        Long most = longest.remove(topic);
        return most == null ? 0 : most;
    }

    private void read(String kafka, String... topics) {
        try (KafkaConsumer<String, byte[]> consumer = Topics.consumer(kafka, topics)) {
            consumer.seekToEnd(consumer.assignment());
            consumer.assignment().forEach(consumer::position); // Seeks when it is asked, not before.
            started.complete(null);
            while (running) {
                note(consumer);
            }
        } catch (RuntimeException failure) { // Told to whoever waits or asks next.
            started.completeExceptionally(failure);
            ended.completeExceptionally(failure);
        }
    }

    private void note(KafkaConsumer<String, byte[]> consumer) {
        for (ConsumerRecord<String, byte[]> each : consumer.poll(POLL)) {
            long written = Instant.parse(Topics.header(each, "ce_time")).toEpochMilli();
            longest.merge(each.topic(), System.currentTimeMillis() - written, Math::max);
        }
    }

    @Override
    public void close() throws InterruptedException {
        running = false;
        thread.join();
    }
}
