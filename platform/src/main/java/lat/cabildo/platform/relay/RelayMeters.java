package lat.cabildo.platform.relay;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import lat.cabildo.platform.aggregate.Outbox;
import lat.cabildo.platform.log.Discreetly;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What operators watch of the relay, all under {@code cabildo.relay.*} and {@code cabildo.outbox.*}. What waits is
 * counted in the store every ten seconds, for the whole service; every instance tells the same of it.
 */
final class RelayMeters {
    private static final Logger LOG = LoggerFactory.getLogger(RelayMeters.class);
    private static final Duration PERIOD = Duration.ofSeconds(10);

    private final MeterRegistry registry;
    private final InstantSource clock;
    private final int shards;
    private final Counter published;
    private final Counter fenced;
    private final Map<Integer, Long> epochs = new ConcurrentHashMap<>();
    private final Map<Integer, String> stopped = new ConcurrentHashMap<>();
    private final Map<String, Backlog> backlogs = new ConcurrentHashMap<>();
    private volatile Thread thread = Thread.ofVirtual().unstarted(() -> {});

    RelayMeters(MeterRegistry registry, InstantSource clock, int shards) {
        this.shards = shards;
        this.registry = registry;
        this.clock = clock;
        published = Counter.builder("cabildo.relay.published")
                .description("Domain events published by this instance")
                .register(registry);
        fenced = Counter.builder("cabildo.relay.fenced")
                .description("Producers of this instance that a newer owner has fenced")
                .register(registry);
        Gauge.builder("cabildo.relay.stopped", stopped, Map::size)
                .description("Shards stopped because the store has lost a pending domain event")
                .register(registry);
    }

    void serving(int shard, long epoch) {
        stopped.remove(shard);
        epochs.put(shard, epoch);
    }

    void noLongerServing(int shard) {
        epochs.put(shard, 0L);
        stopped.remove(shard);
    }

    void published(int domainEvents) {
        published.increment(domainEvents);
    }

    void fenced() {
        fenced.increment();
    }

    void stopped(int shard, String reason) {
        stopped.put(shard, reason);
    }

    /** Why a shard that this instance holds publishes nothing, by shard. */
    Map<Integer, String> stopped() {
        return Map.copyOf(stopped);
    }

    /** As counted last, by aggregate. */
    Map<String, Backlog> backlogs() {
        return Map.copyOf(backlogs);
    }

    /** Shards are told of from the start: one that nobody ever serves is what an alarm waits for. */
    void start(Iterable<Outbox> outboxes) {
        for (int each = 0; each < shards; each++) {
            int shard = each;
            Gauge.builder("cabildo.relay.epoch", epochs, all -> all.getOrDefault(shard, 0L))
                    .description("Epoch of the lease by which this instance serves the shard; 0 if it does not")
                    .tag("shard", Integer.toString(shard))
                    .register(registry);
        }
        for (Outbox each : outboxes) {
            gauge(each, "cabildo.outbox.pending", "Aggregates with unpublished domain events", Backlog::pending);
            gauge(each, "cabildo.outbox.parked", "Aggregates the broker has refused a record of", Backlog::parked);
            gauge(each, "cabildo.outbox.processes", "Aggregates with unfinished processes", Backlog::processes);
            TimeGauge.builder(
                            "cabildo.outbox.oldest",
                            backlogs,
                            TimeUnit.MILLISECONDS,
                            all -> age(all.get(each.aggregate())))
                    .description("Age of the oldest unpublished domain event")
                    .tag("aggregate", each.aggregate())
                    .register(registry);
        }
        thread = Thread.ofPlatform().name("relay-meters").start(() -> watch(outboxes));
    }

    private void gauge(Outbox outbox, String name, String description, ToLongFunction<Backlog> value) {
        Gauge.builder(name, backlogs, all -> {
                    Backlog backlog = all.get(outbox.aggregate());
                    return backlog == null ? Double.NaN : value.applyAsLong(backlog);
                })
                .description(description)
                .tag("aggregate", outbox.aggregate())
                .register(registry);
    }

    private double age(@Nullable Backlog backlog) {
        if (backlog == null) {
            return Double.NaN;
        }
        Instant oldest = backlog.oldest();
        return oldest == null ? 0 : Math.max(0, clock.millis() - oldest.toEpochMilli());
    }

    void stop() {
        thread.interrupt();
    }

    private void watch(Iterable<Outbox> outboxes) {
        try {
            while (true) {
                Thread.sleep(PERIOD);
                for (Outbox each : outboxes) {
                    count(each);
                }
            }
        } catch (InterruptedException stopping) {
            LOG.debug("No longer counted");
        }
    }

    private void count(Outbox outbox) {
        try {
            backlogs.put(outbox.aggregate(), Backlog.of(outbox, shards));
        } catch (RuntimeException unavailable) {
            // Whatever it is, what was counted before must not stand as if it were so now.
            backlogs.remove(outbox.aggregate());
            LOG.debug("{} is not counted: {}", outbox.aggregate(), Discreetly.told(unavailable));
        }
    }
}
