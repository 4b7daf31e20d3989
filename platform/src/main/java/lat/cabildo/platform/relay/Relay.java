package lat.cabildo.platform.relay;

import com.mongodb.MongoException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import lat.cabildo.platform.aggregate.BackboneProperties;
import lat.cabildo.platform.aggregate.Outbox;
import lat.cabildo.platform.aggregate.Outboxes;
import lat.cabildo.platform.log.Discreetly;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** This instance's part in publishing: the leases it holds, and a thread for each of their shards. */
final class Relay implements SmartLifecycle, Shards, Fitness, LeaseKeeper.Serving, PendingPoll.Seekers {
    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

    private static final Duration LAST_TRANSACTION = Duration.ofSeconds(12);
    private static final int MOST_HINTED = 5_000;

    private record Served(HeldLease lease, ShardRelay relay, Thread thread, PendingIds pending) {}

    private final String service;
    private final Outboxes outboxes;
    private final Leases leases;
    private final OneDivision division;
    private final Topics topics;
    private final Continuity continuity;
    private final Map<String, Object> connection;
    private final BackboneProperties properties;
    private final InstantSource clock;
    private final @Nullable HintLine line;
    private final RelayMeters meters;
    private final PendingPoll poll;
    private final TopicWatch watch;
    private final Complaint complaint = new Complaint(LOG, "Kafka is not ready");
    private final Map<Integer, Served> served = new ConcurrentHashMap<>();
    private final AtomicBoolean running = new AtomicBoolean();
    private volatile boolean fit;
    private volatile @Nullable String broken;
    private volatile Map<String, Lease> seen = Map.of();
    private volatile Thread keeper = Thread.ofVirtual().unstarted(() -> {});

    Relay(
            String service,
            Outboxes outboxes,
            Leases leases,
            OneDivision division,
            Topics topics,
            Continuity continuity,
            Map<String, Object> connection,
            BackboneProperties properties,
            InstantSource clock,
            @Nullable HintLine line,
            RelayMeters meters) {
        this.service = service;
        this.outboxes = outboxes;
        this.leases = leases;
        this.division = division;
        this.topics = topics;
        this.continuity = continuity;
        this.connection = connection;
        this.properties = properties;
        this.clock = clock;
        this.line = line;
        this.meters = meters;
        this.poll = new PendingPoll(outboxes, this, properties, System::nanoTime);
        this.watch = new TopicWatch(continuity, this::isFit, this::broken);
    }

    @Override
    public void start() {
        if (!outboxes.all().isEmpty() && running.compareAndSet(false, true)) {
            outboxes.listen(this::written);
            keeper = Thread.ofPlatform().name("relay-leases").start(this::keepLeases);
            poll.start();
            watch.start();
            meters.start(outboxes.all());
            if (line != null) {
                Thread.ofPlatform().name("relay-hints").start(() -> line.receive(this::hinted));
            }
        }
    }

    @Override
    public void stop() {
        if (running.compareAndSet(true, false)) {
            meters.stop();
            poll.stop();
            watch.stop();
            keeper.interrupt();
            join(keeper);
        }
    }

    @Override
    public boolean isRunning() {
        return running.get();
    }

    /** Before the web server and the consumers start, and stopped after them: what they still write goes out. */
    @Override
    public int getPhase() {
        return -1_000;
    }

    @Override
    public Set<Integer> owned() {
        return served.entrySet().stream()
                .filter(each -> !each.getValue().lease().lost())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether what is written here will be published: not before topics and broker were found as they must be. */
    @Override
    public boolean isFit() {
        return fit || outboxes.all().isEmpty();
    }

    /** Why an operator has to decide before anything is published; null if nothing is known against it. */
    @Nullable
    String broken() {
        return broken;
    }

    /** What waits, as counted last, by aggregate. */
    Map<String, Backlog> backlogs() {
        return meters.backlogs();
    }

    /** Why a shard served here publishes nothing. */
    Map<Integer, String> stopped() {
        return meters.stopped();
    }

    @Override
    public boolean isBusy(int shard) {
        Served mine = served.get(shard);
        return mine != null && !mine.pending().isEmpty();
    }

    @Override
    public boolean found(Outbox outbox, String id, int shard) {
        Served mine = served.get(shard);
        return mine != null && !mine.lease().lost() && mine.pending().found(outbox, id);
    }

    private void written(Outbox outbox, String id, int shard) {
        Served mine = served.get(shard);
        if (mine != null && !mine.lease().lost()) {
            mine.pending().add(outbox, id);
        }
        if (line != null && (mine == null || mine.lease().lost() || mine.relay().isStopping())) {
            tellOthers(line, outbox, id, shard);
        }
    }

    /** Whoever serves the shard, or everybody while that is changing. */
    private void tellOthers(HintLine line, Outbox outbox, String id, int shard) {
        Lease lease = seen.get(leases.shardId(shard));
        String owner = lease == null ? null : lease.address();
        if (owner != null && !owner.equals(line.address())) {
            line.send(owner, outbox.aggregate(), id, shard);
        } else {
            line.sendToAll(outbox.aggregate(), id, shard);
        }
    }

    /** What anybody may send takes but a small part of the room. */
    private void hinted(String aggregate, String id) {
        Served mine = served.get(properties.shard(id));
        if (mine != null && mine.pending().size() < MOST_HINTED) {
            outboxes.all().stream()
                    .filter(each -> each.aggregate().equals(aggregate))
                    .forEach(each -> mine.pending().add(each, id));
        }
    }

    @Override
    public void saw(Map<String, Lease> all) {
        seen = all;
        if (line != null) {
            line.resolve(all.values().stream()
                    .map(Lease::address)
                    .filter(each -> each != null && !each.equals(line.address()))
                    .collect(Collectors.toSet()));
        }
    }

    private void keepLeases() {
        LeaseKeeper leaseKeeper = new LeaseKeeper(leases, division, properties.takeover(), System::nanoTime, this);
        try {
            while (running.get()) {
                awaitTopics();
                while (running.get() && fit) {
                    try {
                        leaseKeeper.round();
                    } catch (Unfit found) {
                        broken(found);
                    } catch (RuntimeException failure) {
                        LOG.error("A round of the leases failed", failure);
                    }
                    Thread.sleep(properties.takeover().dividedBy(4));
                }
                if (running.get()) {
                    leaseKeeper.close(LAST_TRANSACTION);
                }
            }
        } catch (InterruptedException stopped) {
            LOG.debug("Leases are given back");
        }
        leaseKeeper.close(LAST_TRANSACTION);
    }

    private void awaitTopics() throws InterruptedException {
        while (running.get()) {
            try {
                topics.require(outboxes.all());
                division.require();
                continuity.requireOneMoment();
                broken = null;
                complaint.isOver();
                fit = true;
                return;
            } catch (Unfit found) {
                broken(found);
                Thread.sleep(Duration.ofSeconds(1));
            } catch (MongoException unavailable) {
                LOG.warn("The store is not ready: {}", Discreetly.told(unavailable));
                Thread.sleep(Duration.ofSeconds(1));
            } catch (KafkaException unavailable) {
                complaint.about(unavailable);
                Thread.sleep(Duration.ofSeconds(1));
            } catch (RuntimeException unreadable) {
                // Whatever somebody else has put there: published blindly it would be worse.
                LOG.error("Store and topics cannot be compared", unreadable);
                broken = "store and topics cannot be compared, see the log";
                Thread.sleep(Duration.ofSeconds(1));
            }
        }
    }

    /** From now on nothing is published until a look at everything finds nothing wrong. */
    private void broken(Unfit found) {
        if (!Objects.equals(broken, found.getMessage())) {
            LOG.error("{}: {}", found.consequence(), found.getMessage());
        }
        broken = found.getMessage();
        fit = false;
    }

    @Override
    public void begin(HeldLease lease) {
        PendingIds pending = new PendingIds();
        ShardRelay relay = new ShardRelay(
                lease,
                division,
                outboxes,
                sameTopics -> new RelayProducer(connection, service, lease.shard(), clock, sameTopics),
                pending,
                continuity,
                this::broken,
                properties,
                meters);
        Thread thread = Thread.ofPlatform().name("relay-" + lease.shard()).start(relay);
        served.put(lease.shard(), new Served(lease, relay, thread, pending));
        meters.serving(lease.shard(), lease.epoch());
        LOG.info("Serving shard {}", lease.shard());
    }

    @Override
    public void end(HeldLease lease) {
        Served last = served.get(lease.shard());
        if (last != null && last.lease() == lease) {
            last.relay().stop();
        }
    }

    @Override
    public boolean ended(HeldLease lease) {
        Served last = served.get(lease.shard());
        if (last == null || last.lease() != lease) {
            return true;
        }
        if (last.thread().isAlive()) {
            return false;
        }
        served.remove(lease.shard(), last);
        meters.noLongerServing(lease.shard());
        LOG.info("No longer serving shard {}", lease.shard());
        return true;
    }

    private static void join(Thread thread) {
        try {
            thread.join(LAST_TRANSACTION.plusSeconds(2));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
