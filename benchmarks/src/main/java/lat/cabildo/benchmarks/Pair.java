package lat.cabildo.benchmarks;

/**
 * What was measured side by side: for a rate, ours divided by theirs; for a latency or a cost, target divided by
 * measured. More is better.
 */
public record Pair(double ours, double theirs) {

    public double ratio() {
        return ours / theirs;
    }
}
