package lat.cabildo.platform.relay;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import lat.cabildo.platform.aggregate.BackboneProperties;
import lat.cabildo.platform.aggregate.Failpoint;
import lat.cabildo.platform.aggregate.Outbox;
import lat.cabildo.platform.aggregate.Outboxes;
import lat.cabildo.platform.log.Discreetly;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Serves one shard while this instance holds its lease: read what is pending, publish it in one transaction, note it as
 * published, again. One thread; nothing of a shard is ever under way twice in an instance, and the Kafka epoch keeps
 * two instances apart.
 *
 * <p>Order of a start: lease taken, number of shards found as it must be, producer opened (all older owners are
 * fenced), beat confirmed, and only then the first read. What a fenced owner read before can therefore no longer be
 * published after what this one reads.
 */
final class ShardRelay implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(ShardRelay.class);
    private static final int MOST_RECORDS = 2_000;
    /** As stored: what state and change share is sent twice. */
    private static final long MOST_BYTES = 2L * 1024 * 1024;

    private static final Duration WHILE_INVALID = Duration.ofMillis(50);
    private static final int MOST_IDS = 500;
    private static final int FEWEST_IDS = 10;

    /** Enough to begin with; the poll finds the rest. */
    private static final int MOST_FOUND = 5_000;

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final HeldLease lease;
    private final OneDivision division;
    private final List<Outbox> outboxes;
    private final OutboxSettlement settlement;
    private final Producers producers;
    private final PendingIds pending;
    private final Continuity continuity;
    private final Consumer<Unfit> broken;
    private final BackboneProperties properties;
    private final RelayMeters meters;
    private volatile boolean stopping;
    private boolean fencedBefore;
    /** How many aggregates of an outbox are read at once: as many as lately fitted. */
    private final Map<Outbox, Integer> idsAtOnce = new HashMap<>();

    private Duration pause = Duration.ZERO;

    /** Opens the shard's producer. */
    interface Producers {

        /** @param sameTopics throws if a topic is another one than when it was opened */
        RelayProducer open(Runnable sameTopics);
    }

    /** @param broken told why somebody has to put something right before anything is published */
    ShardRelay(
            HeldLease lease,
            OneDivision division,
            Outboxes outboxes,
            Producers producers,
            PendingIds pending,
            Continuity continuity,
            Consumer<Unfit> broken,
            BackboneProperties properties,
            RelayMeters meters) {
        this.meters = meters;
        this.properties = properties;
        this.lease = lease;
        this.division = division;
        this.outboxes = outboxes.all();
        this.settlement = new OutboxSettlement(outboxes);
        this.producers = producers;
        this.pending = pending;
        this.continuity = continuity;
        this.broken = broken;
    }

    /** Asks it to end after the transaction that is under way. */
    void stop() {
        stopping = true;
        pending.wakeUp();
    }

    boolean isStopping() {
        return stopping;
    }

    @Override
    public void run() {
        try {
            while (!stopping && !lease.lost()) {
                serve();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (OutboxReader.Gap gap) {
            // The lease is kept, so that no other instance publishes what comes after the gap.
            LOG.error(
                    "Shard {} is stopped: the store has lost pending domain events: {}",
                    lease.shard(),
                    gap.getMessage());
            meters.stopped(lease.shard(), String.valueOf(gap.getMessage()));
        } catch (Unfit found) {
            broken.accept(found);
        } catch (Throwable failure) {
            LOG.error("Shard {} is left to whoever takes it", lease.shard(), failure);
            lease.abandon();
            throw failure;
        }
    }

    private void serve() throws InterruptedException {
        try {
            if (!lease.beat()) {
                return;
            }
            division.requireStill();
            Continuity.Standing standing = continuity.require();
            Failpoint.BEFORE_FENCING.reached();
            try (RelayProducer producer = producers.open(() -> continuity.requireStill(standing))) {
                Failpoint.AFTER_FENCING.reached();
                if (!lease.beat()) {
                    return;
                }
                if (!continuity.refill().carryOut(lease, standing, producer, () -> !stopping && !lease.lost())) {
                    pauseLonger();
                    return;
                }
                findPending();
                while (!stopping && !lease.lost() && continuity.isStill(standing)) {
                    round(producer);
                }
            }
        } catch (ProducerFencedException | InvalidProducerEpochException fenced) {
            LOG.warn("Shard {} was fenced", lease.shard());
            meters.fenced();
            if (fencedBefore) {
                lease.abandon();
            }
            fencedBefore = true;
        } catch (KafkaException | MongoException failure) {
            LOG.warn("Shard {} starts anew after {}", lease.shard(), Discreetly.told(failure));
            pauseLonger();
        }
    }

    private void round(RelayProducer producer) throws InterruptedException {
        if (!lease.valid()) {
            Thread.sleep(WHILE_INVALID);
            return;
        }
        pending.done();
        if (pending.isEmpty()) {
            pending.await(Duration.ofMillis(250));
            return;
        }
        List<Pending> batch = new ArrayList<>();
        int records = 0;
        long bytes = 0;
        for (Pending each : readPending()) {
            if (!batch.isEmpty() && (records + each.records() > MOST_RECORDS || bytes + each.bytes() > MOST_BYTES)) {
                publish(producer, batch);
                batch.clear();
                records = 0;
                bytes = 0;
            }
            batch.add(each);
            records += each.records();
            bytes += each.bytes();
        }
        if (!batch.isEmpty()) {
            publish(producer, batch);
            fencedBefore = false;
            pause = Duration.ZERO;
        }
    }

    private List<Pending> readPending() throws InterruptedException {
        List<Pending> read = new ArrayList<>();
        for (Outbox outbox : outboxes) {
            int most = idsAtOnce.getOrDefault(outbox, MOST_IDS);
            List<String> ids = pending.take(outbox, most);
            if (!ids.isEmpty()) {
                try {
                    OutboxReader.Read found = OutboxReader.read(outbox, ids, properties::partition);
                    read.addAll(found.pending());
                    found.unread().forEach(id -> pending.add(outbox, id));
                    if (!found.unread().isEmpty()) {
                        idsAtOnce.put(
                                outbox,
                                Math.max(FEWEST_IDS, ids.size() - found.unread().size()));
                    } else if (ids.size() == most) {
                        idsAtOnce.put(outbox, Math.min(MOST_IDS, most + Math.ceilDiv(most, 8)));
                    }
                } catch (MongoException unavailable) {
                    ids.forEach(id -> pending.add(outbox, id));
                    LOG.warn(
                            "Shard {} cannot read {}: {}",
                            lease.shard(),
                            outbox.aggregate(),
                            Discreetly.told(unavailable));
                    pauseLonger();
                }
            }
        }
        return read;
    }

    private void publish(RelayProducer producer, List<Pending> batch) throws InterruptedException {
        if (!lease.valid()) {
            batch.forEach(each -> pending.add(each.outbox(), each.id()));
            return;
        }
        try {
            producer.publish(batch);
        } catch (RelayProducer.Refused refused) {
            batch.forEach(each -> pending.add(each.outbox(), each.id()));
            park(refused.pending());
            return;
        } catch (RuntimeException failure) {
            batch.forEach(each -> pending.add(each.outbox(), each.id()));
            throw failure;
        }
        meters.published(batch.stream().mapToInt(each -> each.entries().size()).sum());
        for (Outbox outbox : outboxes) {
            List<Pending> published =
                    batch.stream().filter(each -> each.outbox() == outbox).toList();
            if (!published.isEmpty()) {
                settle(outbox, published);
            }
        }
    }

    /** Does not return before it is done or the lease is lost: reading again before would publish twice. */
    private void settle(Outbox outbox, List<Pending> published) throws InterruptedException {
        while (!lease.lost()) {
            try {
                settlement.settle(outbox, published, lease::valid);
                return;
            } catch (MongoException unavailable) {
                LOG.warn(
                        "Shard {} cannot note {}: {}", lease.shard(), outbox.aggregate(), Discreetly.told(unavailable));
                pauseLonger();
            }
        }
    }

    private void park(Pending refused) {
        LOG.error(
                "Parked {} {}: the broker refuses a record as too large",
                refused.outbox().aggregate(),
                refused.id());
        Parked.park(refused);
    }

    private void findPending() {
        for (Outbox outbox : outboxes) {
            Document filter =
                    new Document("ob.ev.sh", new Document("$in", properties.writtenFor(Set.of(lease.shard()))));
            outbox.collection()
                    .find(filter)
                    .projection(new Document("_id", 1))
                    .limit(MOST_FOUND)
                    .map(each -> each.getString("_id"))
                    .forEach(each -> {
                        if (properties.shard(each) == lease.shard()) {
                            pending.add(outbox, each);
                        }
                    });
        }
    }

    private void pauseLonger() throws InterruptedException {
        Duration longer = pause.isZero() ? Duration.ofMillis(100) : pause.multipliedBy(2);
        pause = longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
        Thread.sleep(stopping ? WHILE_INVALID : pause);
    }
}
