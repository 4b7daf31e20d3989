package lat.cabildo.platform.replica;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeadLetterTopicTests {
    private static final Map<String, Object> NOWHERE = Map.of("bootstrap.servers", "127.0.0.1:1");

    /** The reader's own thread waits for it. */
    @Test
    void holdsUpItsReaderOnceAtMostWhenItIsNotHeard() {
        try (DeadLetterTopic topic = new DeadLetterTopic("notifications", NOWHERE, null)) {
            Duration first = timeOf(() -> topic.put(record(1), "not JSON"));
            Duration others = timeOf(() -> {
                for (long offset = 2; offset <= 100; offset++) {
                    topic.put(record(offset), "not JSON");
                }
            });

            assertThat(first).isLessThan(Duration.ofSeconds(8));
            assertThat(others).isLessThan(Duration.ofSeconds(1));
        }
    }

    private static Incoming record(long offset) {
        return new Incoming("cabildo.directory.person.state.v1", 0, offset, "per_1", new byte[0], Map.of());
    }

    private static Duration timeOf(Runnable task) {
        long before = System.nanoTime();
        task.run();
        return Duration.ofNanos(System.nanoTime() - before);
    }
}
