package lat.cabildo.platform.relay;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import lat.cabildo.platform.aggregate.BackboneProperties;
import lat.cabildo.platform.aggregate.Outbox;
import lat.cabildo.platform.aggregate.Outboxes;
import lat.cabildo.platform.log.Discreetly;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks in the store for what no hint announced: writes of other instances, hints lost in a crash. The less it finds,
 * the longer it waits between two looks; and while a shard has enough to do, it looks for more of it as seldom as if
 * there were nothing.
 *
 * <p>An entry that was written by another number of shards may be found by whoever does not publish that aggregate: it
 * is marked anew, for its owner to find.
 */
final class PendingPoll {
    private static final Logger LOG = LoggerFactory.getLogger(PendingPoll.class);
    private static final int MOST = 5_000;

    /** Those it looks for. */
    interface Seekers {
        /** Served here. */
        Set<Integer> owned();

        /** Whether a shard has ids that wait. */
        boolean isBusy(int shard);

        /** Takes an id and its shard; false if that was known already. */
        boolean found(Outbox outbox, String id, int shard);
    }

    private final Outboxes outboxes;
    private final Seekers seekers;
    private final BackboneProperties properties;
    private final LongSupplier nanoTime;
    private long lastOfAll;
    private volatile Thread thread = Thread.ofVirtual().unstarted(() -> {});

    PendingPoll(Outboxes outboxes, Seekers seekers, BackboneProperties properties, LongSupplier nanoTime) {
        this.outboxes = outboxes;
        this.seekers = seekers;
        this.properties = properties;
        this.nanoTime = nanoTime;
        this.lastOfAll = nanoTime.getAsLong();
    }

    void start() {
        thread = Thread.ofPlatform().name("relay-poll").start(this::work);
    }

    void stop() {
        thread.interrupt();
    }

    private void work() {
        Duration pause = properties.pollAtLeast();
        try {
            while (true) {
                Thread.sleep(pause);
                pause = look() ? properties.pollAtLeast() : longer(pause);
            }
        } catch (InterruptedException stopped) {
            LOG.debug("No more polls");
        }
    }

    private Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(properties.pollAtMost()) > 0 ? properties.pollAtMost() : twice;
    }

    /** Whether anything new was found. */
    private boolean look() {
        Set<Integer> shards = due();
        boolean any = false;
        try {
            for (Outbox outbox : shards.isEmpty() ? List.<Outbox>of() : outboxes.all()) {
                Looked looked = look(outbox, shards);
                any |= looked.news();
                if (looked.count() == MOST && shards.size() > 1) {
                    for (int each : shards) {
                        any |= look(outbox, Set.of(each)).news();
                    }
                }
            }
        } catch (MongoException unavailable) {
            LOG.warn("No poll: {}", Discreetly.told(unavailable));
        } catch (RuntimeException failure) {
            // One unreadable document must not end the looking for all others.
            LOG.error("A poll failed", failure);
        }
        return any;
    }

    private Set<Integer> due() {
        long now = nanoTime.getAsLong();
        Set<Integer> owned = seekers.owned();
        if (now - lastOfAll >= properties.pollAtMost().toNanos()) {
            lastOfAll = now;
            return owned;
        }
        return owned.stream().filter(each -> !seekers.isBusy(each)).collect(Collectors.toUnmodifiableSet());
    }

    private record Looked(int count, boolean news) {}

    private Looked look(Outbox outbox, Set<Integer> shards) {
        int count = 0;
        boolean news = false;
        Document filter = new Document("ob.ev.sh", new Document("$in", properties.writtenFor(shards)))
                .append("ob.parked", new Document("$exists", false));
        for (Document each : outbox.collection()
                .find(filter)
                .projection(new Document("_id", 1))
                .limit(MOST)) {
            String id = each.getString("_id");
            int shard = properties.shard(id);
            if (shards.contains(shard)) {
                news |= seekers.found(outbox, id, shard);
            } else {
                outbox.collection()
                        .updateOne(new Document("_id", id), new Document("$set", new Document("ob.ev.$[].sh", shard)));
            }
            count++;
        }
        return new Looked(count, news);
    }
}
