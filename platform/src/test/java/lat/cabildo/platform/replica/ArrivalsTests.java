package lat.cabildo.platform.replica;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ArrivalsTests {
    private final Arrivals arrivals = new Arrivals();
    private final AtomicInteger looks = new AtomicInteger();

    @Test
    void looksOnceForWhatIsThere() throws Exception {
        assertThat(arrivals.await("org_1", () -> looks.incrementAndGet() > 0, TimeUnit.MINUTES.toNanos(1)))
                .isTrue();
        assertThat(looks).hasValue(1);
    }

    /** Another instance has stored it: nobody wakes up who waits here. */
    @Test
    void looksAgain() throws Exception {
        assertThat(arrivals.await("org_1", () -> looks.incrementAndGet() == 4, TimeUnit.MINUTES.toNanos(1)))
                .isTrue();
    }

    @Test
    void givesUp() throws Exception {
        assertThat(arrivals.await("org_1", () -> false, TimeUnit.MILLISECONDS.toNanos(30)))
                .isFalse();
    }

    /** What is stored while somebody looks must not be slept through: a look then takes place after it. */
    @Test
    void wakesUpWhoeverWaitsForIt() throws Exception {
        Set<String> stored = ConcurrentHashMap.newKeySet();
        List<Future<Boolean>> waiting = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int each = 0; each < 200; each++) {
                String id = "org_" + each % 50;
                waiting.add(threads.submit(
                        () -> arrivals.await(id, () -> stored.contains(id), TimeUnit.MINUTES.toNanos(1))));
            }
            for (int each = 0; each < 50; each++) {
                stored.add("org_" + each);
                arrivals.stored("org_" + each);
            }
            for (Future<Boolean> each : waiting) {
                assertThat(each.get(30, TimeUnit.SECONDS)).isTrue();
            }
        }
    }
}
