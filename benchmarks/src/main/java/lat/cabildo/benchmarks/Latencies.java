package lat.cabildo.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Times of one kind, from any number of threads, in milliseconds. */
public final class Latencies {
    private final List<Double> all = new ArrayList<>();

    public synchronized void add(long nanoseconds) {
        all.add(nanoseconds / 1e6);
    }

    public synchronized void addAll(Latencies others) {
        all.addAll(others.copy());
    }

    public synchronized int count() {
        return all.size();
    }

    private synchronized List<Double> copy() {
        return List.copyOf(all);
    }

    /**
     * The smallest time that this share of all does not exceed, in milliseconds.
     *
     * @throws IllegalStateException if nothing was measured
     */
    public double quantile(double share) {
        List<Double> sorted = copy().stream().sorted().toList();
        if (sorted.isEmpty()) {
            throw new IllegalStateException("nothing was measured");
        }
        return sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
    }

    /** {@code name n=… p50=…ms p90=…ms p99=…ms max=…ms}. */
    public String line(String name) {
        return String.format(
                Locale.ROOT,
                "%s n=%d p50=%.1fms p90=%.1fms p99=%.1fms max=%.1fms",
                name,
                count(),
                quantile(0.50),
                quantile(0.90),
                quantile(0.99),
                quantile(1));
    }
}
