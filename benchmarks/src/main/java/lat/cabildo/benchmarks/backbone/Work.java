package lat.cabildo.benchmarks.backbone;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** The same work, shared by several threads. */
public final class Work {
    private static final int THREADS = 8;

    private Work() {}

    /** How many pieces were done a second; fails if one does. */
    public static double perSecond(int pieces, IntConsumer piece) throws Exception {
        return perSecond(pieces, THREADS, piece);
    }

    public static double perSecond(int pieces, int threads, IntConsumer piece) throws Exception {
        AtomicInteger next = new AtomicInteger();
        long began = System.nanoTime();
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> all = new ArrayList<>();
            for (int thread = 0; thread < threads; thread++) {
                all.add(pool.submit(() -> {
                    for (int each = next.getAndIncrement(); each < pieces; each = next.getAndIncrement()) {
                        piece.accept(each);
                    }
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
        return pieces / ((System.nanoTime() - began) / 1e9);
    }
}
