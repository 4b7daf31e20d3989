package lat.cabildo.platform.relay;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import lat.cabildo.platform.aggregate.Failpoint;
import lat.cabildo.platform.log.Discreetly;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps this instance's share of a service's shards: beats for those it holds, takes those whose owner shows no sign of
 * life, gives back what exceeds its share when other instances have come.
 */
final class LeaseKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(LeaseKeeper.class);

    /** What is done with the shards that are held. */
    interface Serving {

        void begin(HeldLease lease);

        /** Asks to end; the lease goes on beating until {@link #ended}. */
        void end(HeldLease lease);

        boolean ended(HeldLease lease);

        /** All leases as they stood in this round. */
        void saw(Map<String, Lease> leases);
    }

    private final Leases leases;
    private final OneDivision division;
    private final Duration takeover;
    private final LongSupplier nanoTime;
    private final Serving serving;
    private final Observations observations = new Observations();
    private final List<HeldLease> held = new ArrayList<>();
    private final Set<HeldLease> ending = new HashSet<>();
    private @Nullable Lease instance;

    LeaseKeeper(Leases leases, OneDivision division, Duration takeover, LongSupplier nanoTime, Serving serving) {
        this.leases = leases;
        this.division = division;
        this.takeover = takeover;
        this.nanoTime = nanoTime;
        this.serving = serving;
    }

    /**
     * One round, to be called every quarter of the takeover time.
     *
     * @throws Unfit if the service is divided otherwise by now, as after a long sleep
     */
    synchronized void round() {
        try {
            division.requireStill();
            List<HeldLease> lost = held.stream().filter(each -> !each.beat()).toList();
            held.removeAll(lost);
            lost.forEach(serving::ended);
            ending.retainAll(held);
            ending.stream().filter(serving::ended).toList().forEach(this::release);
            beatInstance();
            Map<String, Lease> all = leases.all();
            long now = nanoTime.getAsLong();
            observations.observe(all, now);
            serving.saw(all);
            int share = share(all, now);
            for (int shard = 0; shard < division.shards() && held.size() < share; shard++) {
                takeIfFree(shard, all.get(leases.shardId(shard)), now);
            }
            if (held.size() - ending.size() > share) {
                held.stream()
                        .filter(each -> !ending.contains(each))
                        .reduce((first, last) -> last)
                        .ifPresent(this::giveBack);
            }
            forgetTheDead(all, now);
        } catch (MongoException unavailable) {
            LOG.warn("No beat: {}", Discreetly.told(unavailable));
        }
    }

    /** Gives everything back once what is under way has ended, or the time is over. */
    synchronized void close(Duration atMost) {
        List<HeldLease> all = List.copyOf(held);
        all.forEach(this::giveBack);
        long deadline = nanoTime.getAsLong() + atMost.toNanos();
        try {
            while (!all.stream().allMatch(serving::ended) && nanoTime.getAsLong() < deadline) {
                Thread.sleep(10);
            }
            all.stream().filter(serving::ended).forEach(this::release);
            Lease own = instance;
            if (own != null) {
                leases.forget(own);
            }
        } catch (MongoException unavailable) {
            LOG.warn("Leases not given back: {}", Discreetly.told(unavailable));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void beatInstance() {
        Lease own = instance;
        Lease next = own == null ? null : leases.beat(own);
        instance = next == null ? leases.take(leases.instanceId(), null) : next;
    }

    /** By turns in the order of the instances' ids, so that all of them come to the same shares. */
    private int share(Map<String, Lease> all, long now) {
        TreeSet<String> alive = new TreeSet<>();
        alive.add(leases.instanceId());
        for (String id : all.keySet()) {
            if (id.startsWith(leases.instancePrefix()) && !observations.unchangedFor(takeover, id, now)) {
                alive.add(id);
            }
        }
        int place = alive.headSet(leases.instanceId()).size();
        int shards = division.shards();
        return shards / alive.size() + (place < shards % alive.size() ? 1 : 0);
    }

    private void takeIfFree(int shard, @Nullable Lease seen, long now) {
        if (held.stream().anyMatch(each -> each.shard() == shard)) {
            return;
        }
        String id = leases.shardId(shard);
        if (seen == null || seen.owner() == null || observations.unchangedFor(takeover, id, now)) {
            long takenAt = nanoTime.getAsLong();
            Failpoint.BEFORE_LEASE.reached();
            Lease lease = leases.take(id, seen);
            if (lease != null) {
                Failpoint.AFTER_LEASE.reached();
                HeldLease mine = new HeldLease(shard, lease, leases, takeover, nanoTime, takenAt);
                held.add(mine);
                serving.begin(mine);
            }
        }
    }

    private void giveBack(HeldLease lease) {
        ending.add(lease);
        serving.end(lease);
    }

    private void release(HeldLease lease) {
        held.remove(lease);
        ending.remove(lease);
        lease.release();
    }

    private void forgetTheDead(Map<String, Lease> all, long now) {
        for (Lease each : all.values()) {
            if (each.id().startsWith(leases.instancePrefix())
                    && observations.unchangedFor(takeover.multipliedBy(10), each.id(), now)) {
                leases.forget(each);
            }
        }
    }
}
