package lat.cabildo.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Arrivals by a schedule that waits for nobody: gaps as of independent clients (exponential, from a seed), and a thread
 * for each arrival. What is slow makes others wait no less than it would in reality, so times are counted from the
 * schedule, not from when somebody was free to begin.
 */
public final class OpenLoop {

    /** What is done at each arrival. */
    public interface Arrival {
        /**
         * @param number counted from 0
         * @param scheduled when it was to begin, as {@link System#nanoTime()} tells
         */
        void at(int number, long scheduled) throws Exception;
    }

    private OpenLoop() {}

    /** Goes on for a time; answers how many have arrived, all of them done; fails if one fails. */
    public static int run(double perSecond, Duration length, long seed, Arrival arrival) throws Exception {
        long end = System.nanoTime() + length.toNanos();
        return run(perSecond, () -> System.nanoTime() < end, seed, arrival);
    }

    /** Goes on while it is told to. */
    public static int run(double perSecond, BooleanSupplier goesOn, long seed, Arrival arrival) throws Exception {
        Random random = new Random(seed);
        List<Future<?>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long next = System.nanoTime();
            while (goesOn.getAsBoolean()) {
                long scheduled = next;
                int number = all.size();
                sleepUntil(scheduled);
                all.add(threads.submit(() -> {
                    arrival.at(number, scheduled);
                    return null;
                }));
                next += (long) (-Math.log(1 - random.nextDouble()) / perSecond * 1e9);
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
        return all.size();
    }

    private static void sleepUntil(long nanoTime) {
        long left = nanoTime - System.nanoTime();
        while (left > 0) {
            LockSupport.parkNanos(left);
            left = nanoTime - System.nanoTime();
        }
    }
}
