package lat.cabildo.platform.replica;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Wakes up who waits for the copy of one record, and nobody else. What another instance stores is found by looking
 * again, at first soon and then ever more seldom.
 */
final class Arrivals {
    private static final long FIRST_PAUSE = TimeUnit.MILLISECONDS.toNanos(5);
    private static final long LONGEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(50);

    private final ConcurrentMap<String, CountDownLatch> awaited = new ConcurrentHashMap<>();

    /** To be called once it is stored. */
    void stored(String id) {
        CountDownLatch latch = awaited.remove(id);
        if (latch != null) {
            latch.countDown();
        }
    }

    /** Answers what {@code there} did last; the time may be over before it says yes. */
    boolean await(String id, BooleanSupplier there, long nanos) throws InterruptedException {
        long deadline = System.nanoTime() + nanos;
        long pause = FIRST_PAUSE;
        while (true) {
            // Before the look, or what is stored in between would wake up nobody.
            CountDownLatch latch = awaited.computeIfAbsent(id, _ -> new CountDownLatch(1));
            try {
                if (there.getAsBoolean()) {
                    return true;
                }
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    return false;
                }
                latch.await(Math.min(left, pause), TimeUnit.NANOSECONDS);
                pause = Math.min(2 * pause, LONGEST_PAUSE);
            } finally {
                // Others may wait for the same; they look again after their pause.
                awaited.remove(id, latch);
            }
        }
    }
}
