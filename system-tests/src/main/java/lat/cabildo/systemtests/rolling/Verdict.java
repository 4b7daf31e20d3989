package lat.cabildo.systemtests.rolling;

import java.util.List;
import java.util.Locale;
import lat.cabildo.systemtests.checking.Violation;

/**
 * What a run is worth.
 *
 * @param restarts of instances
 * @param failed requests that were refused, or not answered in time, repetitions and all
 * @param lost changes that are not everywhere they should be, and what else is wrong with them
 * @param doubled changes that were applied or told twice
 * @param slowness the ninety-ninth hundredth of the waiting times while instances are started anew, as a multiple of
 *     what it is otherwise
 */
record Verdict(int restarts, int failed, int lost, int doubled, double slowness) {
    /** Beyond three times what is normal people take a service for down. */
    static final double BOUND = 3;

    static Verdict of(int restarts, int failed, List<Violation> violations, double slowness) {
        int doubled = (int) violations.stream().filter(Violation::doubles).count();
        return new Verdict(restarts, failed, violations.size() - doubled, doubled, slowness);
    }

    /** Whatever the machine had to do besides. */
    boolean sound() {
        return failed == 0 && lost == 0 && doubled == 0;
    }

    /** Not where nothing was measured, either. */
    boolean swift() {
        return slowness <= BOUND;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "rolling restarts=%d failed=%d lost=%d doubled=%d p99=%.1f (bound %.0f)",
                restarts,
                failed,
                lost,
                doubled,
                slowness,
                BOUND);
    }
}
