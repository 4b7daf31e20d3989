package lat.cabildo.platform.security;

import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/** A token bucket for each name, of as many names as are remembered: who is forgotten starts with a full one. */
final class Allowances {
    private final String name;
    private final int rate;
    private final int burst;
    private final String policy;
    private final Map<String, Bucket> buckets;

    /** @param rate per second; 0 for no limit */
    Allowances(String name, int rate, int burst, int remembered) {
        this.name = name;
        this.rate = rate;
        this.burst = burst;
        this.policy = "\"%s\";q=%d;w=%d".formatted(name, burst, rate == 0 ? 0 : Math.ceilDiv(burst, rate));
        this.buckets = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                return size() > remembered;
            }
        };
    }

    Allowance take(String whose) {
        return rate == 0
                ? Allowance.UNLIMITED
                : Allowance.of(name, policy, bucket(whose).tryConsumeAndReturnRemaining(1));
    }

    private Bucket bucket(String whose) {
        synchronized (buckets) {
            return buckets.computeIfAbsent(whose, _ -> full());
        }
    }

    /** Filled evenly, by a clock that never goes back. */
    private Bucket full() {
        return Bucket.builder()
                .withNanosecondPrecision()
                .addLimit(limit -> limit.capacity(burst).refillGreedy(rate, Duration.ofSeconds(1)))
                .build();
    }
}
