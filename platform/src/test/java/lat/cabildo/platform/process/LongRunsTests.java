package lat.cabildo.platform.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LongRunsTests {
    private final LongRuns runs = new LongRuns();
    private final BlockingQueue<String> begun = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> interrupted = new LinkedBlockingQueue<>();

    @AfterEach
    void endThem() throws InterruptedException {
        runs.end(Duration.ofSeconds(5));
    }

    @Test
    void interruptsWhatAnotherInstanceServesNow() throws InterruptedException {
        start("a", 1);
        start("b", 2);
        await(begun, 2);

        runs.keepOnly(Set.of(2, 3));

        assertThat(interrupted.poll(5, TimeUnit.SECONDS)).isEqualTo("a");
        assertThat(interrupted.poll(50, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void runsNothingTwiceAtOnceAndFewAltogether() throws InterruptedException {
        start("a", 1);
        start("a", 1);
        start("b", 1);
        start("c", 1);

        await(begun, 2);
        assertThat(begun.poll(50, TimeUnit.MILLISECONDS)).isNull();
    }

    @Test
    void makesRoomForTheNext() throws InterruptedException {
        start("a", 1);
        start("b", 2);
        await(begun, 2);
        runs.keepOnly(Set.of(2));
        interrupted.poll(5, TimeUnit.SECONDS);

        for (int each = 0; each < 500 && begun.isEmpty(); each++) {
            start("c", 2);
            Thread.sleep(10);
        }

        assertThat(begun).containsExactly("c");
    }

    @Test
    void waitsForTheEndOfAll() throws InterruptedException {
        start("a", 1);
        start("b", 2);
        await(begun, 2);

        runs.end(Duration.ofSeconds(5));

        assertThat(interrupted).containsExactlyInAnyOrder("a", "b");
    }

    private void start(String key, int shard) {
        runs.start(key, shard, () -> {
            begun.add(key);
            try {
                new CountDownLatch(1).await();
            } catch (InterruptedException end) {
                interrupted.add(key);
            }
        });
    }

    private static void await(BlockingQueue<String> queue, int count) throws InterruptedException {
        for (int each = 0; each < count; each++) {
            assertThat(queue.poll(5, TimeUnit.SECONDS)).isNotNull();
        }
    }
}
