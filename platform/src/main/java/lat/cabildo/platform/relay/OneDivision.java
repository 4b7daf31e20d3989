package lat.cabildo.platform.relay;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * That all instances divide the service's partitions among the same number of shards: by two numbers an aggregate would
 * have two publishers, which do not fence each other. The store has the number, and it is another one's turn only when
 * nothing stirs by the former one.
 *
 * <p>That nothing stirs is a matter of liveness. Safe it is by the order of things. Whoever changes the number notes
 * that first, takes all former leases away next, and fences all former producers last; until all of that is noted as
 * done, nobody serves. An owner takes its lease, finds its number noted, opens its producer and then beats. So one that
 * has found the former number there either beats before its lease is taken away, and its producer is fenced after that;
 * or it beats no more, and publishes nothing.
 */
final class OneDivision {
    private static final Logger LOG = LoggerFactory.getLogger(OneDivision.class);

    /** Ends producers wherever they run: they commit nothing any more. */
    interface Fences {

        /** Around the first so many shards. Returns once that is sure. */
        void raise(int shards) throws InterruptedException;
    }

    interface Pause {
        void take(Duration time) throws InterruptedException;
    }

    private final Leases leases;
    private final int shards;
    private final Duration takeover;
    private final LongSupplier nanoTime;
    private final Pause pause;
    private final Fences fences;
    private final Observations observations = new Observations();

    OneDivision(Leases leases, int shards, Duration takeover, LongSupplier nanoTime, Pause pause, Fences fences) {
        this.leases = leases;
        this.shards = shards;
        this.takeover = takeover;
        this.nanoTime = nanoTime;
        this.pause = pause;
        this.fences = fences;
    }

    /** As this instance was told. */
    int shards() {
        return shards;
    }

    /**
     * Has this instance's number noted, where none is or where nothing stirs by another one; that takes the takeover
     * time to see.
     *
     * @throws Unfit if another number is in use
     */
    void require() throws InterruptedException {
        long since = nanoTime.getAsLong();
        while (true) {
            Division noted = leases.division();
            if (noted != null && noted.shards() == shards) {
                if (noted.former() == 0 || settle(noted)) {
                    return;
                }
                continue;
            }
            Map<String, Lease> all = leases.all();
            long now = nanoTime.getAsLong();
            observations.observe(all, now);
            Set<String> stirring = all.keySet().stream()
                    .filter(each -> !observations.unchangedFor(takeover, each, now))
                    .collect(Collectors.toSet());
            int inUse = noted == null ? leases.shardsAmong(stirring) : noted.shards();
            if (stirring.isEmpty() || inUse == shards) {
                note(noted, stirring.isEmpty() ? leases.shardsAmong(all.keySet()) : inUse);
            } else if (now - since >= takeover.toNanos()) {
                throw inUse(inUse);
            } else {
                pause.take(takeover.dividedBy(4));
            }
        }
    }

    /**
     * That it is still so.
     *
     * @throws Unfit if not
     */
    void requireStill() {
        Division noted = leases.division();
        if (noted == null || noted.former() > 0) {
            throw new Unfit("the number of shards is being changed");
        }
        if (noted.shards() != shards) {
            throw inUse(noted.shards());
        }
    }

    /** @param before shards of a version that noted none; those of this number fence each other */
    private void note(@Nullable Division noted, int before) {
        Division wanted =
                noted == null ? new Division(1, shards, before == shards ? 0 : before) : noted.changedTo(shards);
        if (leases.divide(noted, wanted) && wanted.former() > 0) {
            LOG.info(
                    "The service is divided among {} shards from now on, in place of {}",
                    shards,
                    noted == null ? before : noted.shards());
        }
    }

    /** Ends what the former number has begun; false if somebody else has noted something meanwhile. */
    private boolean settle(Division noted) throws InterruptedException {
        leases.revoke(noted.former());
        fences.raise(noted.former());
        return leases.divide(noted, noted.settled());
    }

    private Unfit inUse(int number) {
        return new Unfit(
                ("cabildo.backbone.shards is %d here, and %d where instances of this service run: a record would"
                                + " have two publishers. Set it to %d, or end those instances; this one goes on then")
                        .formatted(shards, number, number));
    }
}
