package lat.cabildo.benchmarks;

import java.util.List;
import java.util.Locale;

/**
 * Median of the pairs' ratios, and an interval that holds the true median with at least 90 % confidence: order
 * statistics of the sign test, so that nothing is assumed of how the ratios are spread.
 */
record Summary(double median, double low, double high, int pairs) {

    static Summary of(List<Pair> pairs) {
        List<Double> ratios = pairs.stream().map(Pair::ratio).sorted().toList();
        int n = ratios.size();
        double median = (ratios.get((n - 1) / 2) + ratios.get(n / 2)) / 2;
        int rank = 0;
        double tail = Math.pow(0.5, n);
        double next = tail;
        for (int k = 0; next <= 0.05 && k < n / 2; k++) {
            rank = k;
            tail *= (double) (n - k) / (k + 1);
            next += tail;
        }
        return new Summary(median, ratios.get(rank), ratios.get(n - 1 - rank), n);
    }

    String line(String name) {
        return String.format(Locale.ROOT, "%s ratio=%.2f low=%.2f high=%.2f n=%d", name, median, low, high, pairs);
    }
}
