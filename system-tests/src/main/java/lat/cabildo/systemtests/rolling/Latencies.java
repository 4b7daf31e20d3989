package lat.cabildo.systemtests.rolling;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;

/** How long clients waited for their answers, repetitions and all. */
final class Latencies {
    /** @param phase what was going on when it was asked for */
    private record Sample(String service, String phase, long nanos) {}

    private final Queue<Sample> samples = new ConcurrentLinkedQueue<>();
    private volatile String phase = "";

    void enter(String next) {
        phase = next;
    }

    String phase() {
        return phase;
    }

    void note(String service, String askedIn, long nanos) {
        samples.add(new Sample(service, askedIn, nanos));
    }

    /** Of one service, or of all of them if it is empty. */
    Figures of(String service, Predicate<String> phases) {
        List<Long> sorted = samples.stream()
                .filter(each -> (service.isEmpty() || each.service().equals(service)) && phases.test(each.phase()))
                .map(Sample::nanos)
                .sorted()
                .toList();
        return sorted.isEmpty()
                ? new Figures(0, 0, 0, 0)
                : new Figures(
                        sorted.size(),
                        millis(quantile(sorted, 0.5)),
                        millis(quantile(sorted, 0.99)),
                        millis(sorted.getLast()));
    }

    /** In milliseconds. */
    record Figures(int count, double median, double p99, double longest) {

        @Override
        public String toString() {
            return "%.0f, %.0f, %.0f (of %d)".formatted(median, p99, longest, count);
        }
    }

    private static long quantile(List<Long> sorted, double share) {
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }

    private static double millis(long nanos) {
        return nanos / (double) Duration.ofMillis(1).toNanos();
    }
}
