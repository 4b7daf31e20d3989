package lat.cabildo.platform.relay;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import lat.cabildo.platform.aggregate.BackboneProperties;
import lat.cabildo.platform.aggregate.Outbox;
import lat.cabildo.platform.aggregate.Outboxes;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** This instance's part in publishing: the leases it holds, and a thread for each of their shards. */
final class Relay implements SmartLifecycle, Shards {
    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);

    private record Served(ShardRelay relay, Thread thread, PendingIds pending) {}

    private final String service;
    private final Outboxes outboxes;
    private final Leases leases;
    private final Topics topics;
    private final Map<String, Object> connection;
    private final BackboneProperties properties;
    private final Map<Integer, Served> served = new ConcurrentHashMap<>();
    private final AtomicBoolean running = new AtomicBoolean();
    private volatile Thread keeper = Thread.ofVirtual().unstarted(() -> {});
    private volatile Thread poller = Thread.ofVirtual().unstarted(() -> {});

    Relay(
            String service,
            Outboxes outboxes,
            Leases leases,
            Topics topics,
            Map<String, Object> connection,
            BackboneProperties properties) {
        this.service = service;
        this.outboxes = outboxes;
        this.leases = leases;
        this.topics = topics;
        this.connection = connection;
        this.properties = properties;
    }

    @Override
    public void start() {
        if (!outboxes.all().isEmpty() && running.compareAndSet(false, true)) {
            outboxes.listen(this::hint);
            keeper = Thread.ofPlatform().name("relay-leases").start(this::keepLeases);
            poller = Thread.ofPlatform().name("relay-poll").start(this::poll);
        }
    }

    @Override
    public void stop() {
        if (running.compareAndSet(true, false)) {
            poller.interrupt();
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
        return Set.copyOf(served.keySet());
    }

    private void hint(Outbox outbox, String id, int shard) {
        Served mine = served.get(shard);
        if (mine != null) {
            mine.pending().add(outbox, id);
        }
    }

    private void keepLeases() {
        LeaseKeeper leaseKeeper = new LeaseKeeper(
                leases, properties.shards(), properties.takeover(), System::nanoTime, this::serve, this::cease);
        try {
            awaitTopics();
            while (running.get()) {
                leaseKeeper.round();
                served.values().removeIf(each -> !each.thread().isAlive());
                Thread.sleep(properties.takeover().dividedBy(4));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } catch (Topics.Unfit unfit) {
            LOG.error("Nothing will be published: {}", unfit.getMessage());
        } finally {
            boolean interrupted = Thread.interrupted();
            leaseKeeper.close();
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void awaitTopics() throws InterruptedException {
        while (running.get()) {
            try {
                topics.require(outboxes.all());
                return;
            } catch (KafkaException unavailable) {
                LOG.warn("Kafka is not ready: {}", unavailable.toString());
                Thread.sleep(Duration.ofSeconds(1));
            }
        }
    }

    private void serve(HeldLease lease) {
        PendingIds pending = new PendingIds();
        ShardRelay relay = new ShardRelay(
                lease, outboxes.all(), () -> new RelayProducer(connection, service, lease.shard()), pending);
        Thread thread = Thread.ofPlatform().name("relay-" + lease.shard()).start(relay);
        served.put(lease.shard(), new Served(relay, thread, pending));
        LOG.info("Serving shard {}", lease.shard());
    }

    private void cease(HeldLease lease) {
        Served last = served.remove(lease.shard());
        if (last != null) {
            last.relay().stop();
            join(last.thread());
            LOG.info("No longer serving shard {}", lease.shard());
        }
    }

    private void poll() {
        Duration pause = properties.pollAtLeast();
        try {
            while (running.get()) {
                Thread.sleep(pause);
                Set<Integer> shards = owned();
                boolean found = !shards.isEmpty() && pollOnce(shards);
                pause = found ? properties.pollAtLeast() : longer(pause);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean pollOnce(Set<Integer> shards) {
        try {
            return PendingPoll.poll(outboxes.all(), shards, this::hint);
        } catch (MongoException unavailable) {
            LOG.warn("No poll: {}", unavailable.toString());
            return false;
        }
    }

    private Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(properties.pollAtMost()) > 0 ? properties.pollAtMost() : twice;
    }

    private static void join(Thread thread) {
        try {
            thread.join(Duration.ofSeconds(12));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
