package lat.cabildo.platform.relay;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** Since when, by this instance's own monotonic clock, each lease has stood still. */
final class Observations {

    private record Seen(long epoch, long beat, long since) {}

    private final Map<String, Seen> seen = new HashMap<>();

    void observe(Map<String, Lease> leases, long now) {
        seen.keySet().retainAll(leases.keySet());
        leases.forEach((id, lease) -> seen.merge(
                id,
                new Seen(lease.epoch(), lease.beat(), now),
                (before, after) -> before.epoch() == after.epoch() && before.beat() == after.beat() ? before : after));
    }

    /** Whether a lease has stood still for so long. */
    boolean unchangedFor(Duration time, String id, long now) {
        Seen last = seen.get(id);
        return last != null && now - last.since() >= time.toNanos();
    }
}
