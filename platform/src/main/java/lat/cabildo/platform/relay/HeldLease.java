package lat.cabildo.platform.relay;

import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A lease while this instance holds it. It stops being valid by itself 0.6 takeover times after the last beat that the
 * store confirmed, well before another instance may take it.
 */
final class HeldLease {
    private final int shard;
    private final long epoch;
    private final Leases leases;
    private final Duration validity;
    private final LongSupplier nanoTime;
    private @Nullable Lease lease;
    private volatile long validUntil;
    private volatile boolean lost;

    HeldLease(int shard, Lease lease, Leases leases, Duration takeover, LongSupplier nanoTime, long takenAt) {
        this.shard = shard;
        this.epoch = lease.epoch();
        this.lease = lease;
        this.leases = leases;
        this.validity = takeover.multipliedBy(6).dividedBy(10);
        this.nanoTime = nanoTime;
        this.validUntil = takenAt + validity.toNanos();
    }

    int shard() {
        return shard;
    }

    long epoch() {
        return epoch;
    }

    boolean valid() {
        return !lost && nanoTime.getAsLong() < validUntil;
    }

    boolean lost() {
        return lost;
    }

    /** Leaves the lease to whoever notices that it no longer moves. */
    synchronized void abandon() {
        lost = true;
        lease = null;
    }

    /** One beat; false once the lease is another's. Failures of the store pass through and prolong nothing. */
    synchronized boolean beat() {
        Lease current = lease;
        if (lost || current == null) {
            return false;
        }
        long before = nanoTime.getAsLong();
        Lease next = leases.beat(current);
        if (next == null) {
            lost = true;
            lease = null;
            return false;
        }
        lease = next;
        validUntil = before + validity.toNanos();
        return true;
    }

    synchronized void release() {
        Lease current = lease;
        lost = true;
        lease = null;
        if (current != null) {
            leases.release(current);
        }
    }
}
