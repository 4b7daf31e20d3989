package lat.cabildo.platform.migration;

import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import lat.cabildo.platform.aggregate.Failpoint;
import lat.cabildo.platform.log.Discreetly;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * This instance's part in migrations: takes those that nobody is at, goes through their documents batch by batch, and
 * notes after each how far it is. Ends by itself when all are done. Requests are served meanwhile.
 */
final class MigrationRunner implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(MigrationRunner.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private record Seen(long epoch, long beat, long since) {}

    private final MongoDatabase database;
    private final Standings standings;
    private final List<Migration> migrations;
    private final MigrationProperties properties;
    private final Clock clock;
    private final LongSupplier nanoTime;
    private final String instance = UUID.randomUUID().toString();
    private final Map<String, Seen> seen = new HashMap<>();
    private final Set<String> open = ConcurrentHashMap.newKeySet();
    private volatile boolean running;
    private volatile Thread thread = Thread.ofVirtual().unstarted(() -> {});

    MigrationRunner(
            MongoDatabase database,
            List<Migration> migrations,
            MigrationProperties properties,
            Clock clock,
            LongSupplier nanoTime,
            MeterRegistry registry) {
        this.database = database;
        this.standings = new Standings(database);
        this.migrations = List.copyOf(migrations);
        this.properties = properties;
        this.clock = clock;
        this.nanoTime = nanoTime;
        migrations.forEach(each -> open.add(each.name()));
        if (open.size() < migrations.size()) {
            throw new IllegalArgumentException("two migrations have the same name: " + open);
        }
        requireReadable();
        Gauge.builder("cabildo.migrations.open", open, Set::size)
                .description("migrations that are not done, as this instance knows")
                .register(registry);
    }

    /** Before anything is read: where an instance of another version has been here first. */
    private void requireReadable() {
        for (Standings.Ended ended : standings.ended()) {
            if (migrations.stream()
                    .noneMatch(each -> each.name().equals(ended.name()) && each.version() >= ended.version())) {
                throw UnreadableStore.ofNewerVersion(ended);
            }
        }
        for (Migration each : migrations) {
            if (each.endsForm() && !isOver(each, standings.find(each.name())) && !isEmpty(each)) {
                throw UnreadableStore.ofOlderVersion(each);
            }
        }
    }

    private static boolean isOver(Migration migration, Standing standing) {
        return standing.version() > migration.version()
                || (standing.version() == migration.version() && standing.done());
    }

    private boolean isEmpty(Migration migration) {
        return database.getCollection(migration.collection()).find().first() == null;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("migrations").start(this::work);
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Whether there is nothing left to do for it. */
    boolean isIdle() {
        return running && !thread.isAlive();
    }

    private void work() {
        try {
            while (running) {
                for (Migration each : migrations) {
                    if (open.contains(each.name()) && isDone(each)) {
                        open.remove(each.name());
                    }
                }
                if (open.isEmpty()) {
                    return;
                }
                Thread.sleep(properties.takeover().dividedBy(4));
            }
        } catch (InterruptedException stopped) {
            LOG.debug("Migrations are left to others");
        }
    }

    private boolean isDone(Migration migration) throws InterruptedException {
        try {
            Standing standing = standings.find(migration.name());
            boolean over = isOver(migration, standing);
            // It was over, or had nothing to do, when this instance started.
            if (migration.endsForm() && standing.version() >= migration.version()) {
                standings.end(migration.name(), migration.version());
            }
            if (!over && isFree(standing, migration)) {
                Standing taken = standings.take(standing, instance, migration.version());
                if (taken != null) {
                    run(migration, taken);
                }
            }
            return over;
        } catch (RuntimeException failure) {
            // Whatever it is, as migrations run services' own code: what is noted stands, and the next round goes on.
            LOG.warn("Migration {} waits after {}", migration.name(), Discreetly.told(failure));
            return false;
        }
    }

    private boolean isFree(Standing standing, Migration migration) {
        if (standing.version() < migration.version()) {
            return true;
        }
        if (standing.owner() == null) {
            return !clock.instant().isBefore(standing.notBefore());
        }
        long now = nanoTime.getAsLong();
        Seen last = seen.get(standing.name());
        if (last == null || last.epoch() != standing.epoch() || last.beat() != standing.beat()) {
            seen.put(standing.name(), new Seen(standing.epoch(), standing.beat(), now));
            return false;
        }
        return now - last.since() >= properties.takeover().toNanos();
    }

    /** As its owner, until all documents have passed by or another instance owns it. */
    private void run(Migration migration, Standing taken) throws InterruptedException {
        LOG.info(
                "Migration {} {}, pass {}, begins after {}",
                taken.name(),
                taken.version(),
                taken.pass(),
                taken.after());
        Thread beats = Thread.ofVirtual().name("migration-beats").start(() -> beat(taken));
        Standing standing = taken;
        try {
            while (running) {
                List<Document> batch = next(migration, standing.after());
                if (batch.isEmpty()) {
                    Standing passed = standing.passed(clock.instant().plus(properties.againAfter()));
                    if (standings.note(passed)) {
                        LOG.info("Migration {} {} has ended pass {}", passed.name(), passed.version(), standing.pass());
                    }
                    return;
                }
                migration.apply(batch);
                Failpoint.AFTER_BATCH.reached();
                standing = standing.at(batch.getLast().getString("_id"));
                if (!standings.note(standing)) {
                    LOG.info("Migration {} is another instance's", standing.name());
                    return;
                }
            }
            standings.note(standing.released(standing.notBefore()));
        } catch (RuntimeException failure) {
            releaseAfter(failure, standing);
            throw failure;
        } finally {
            beats.interrupt();
            beats.join();
        }
    }

    /** Whoever is stopped still says so: a thread that is interrupted reaches no store. */
    private void releaseAfter(RuntimeException failure, Standing standing) {
        boolean stopped = Thread.interrupted();
        try {
            standings.note(standing.released(clock.instant().plus(properties.takeover())));
        } catch (RuntimeException another) { // Whatever it is: the first is what matters, and others take over in time.
            failure.addSuppressed(another);
        } finally {
            if (stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private List<Document> next(Migration migration, @Nullable String after) {
        MongoCollection<Document> collection = database.getCollection(migration.collection())
                .withReadPreference(ReadPreference.primary())
                .withReadConcern(ReadConcern.MAJORITY)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        Document filter = after == null ? new Document() : new Document("_id", new Document("$gt", after));
        return collection
                .find(filter)
                .sort(new Document("_id", 1))
                .limit(properties.batch())
                .into(new ArrayList<>());
    }

    /** So that a batch may take its time. */
    private void beat(Standing taken) {
        try {
            while (true) {
                Thread.sleep(properties.takeover().dividedBy(4));
                try {
                    if (!standings.beat(taken)) {
                        return;
                    }
                } catch (RuntimeException unavailable) {
                    // The store is away: nothing is proved, and the next beat tries again.
                    LOG.debug("No beat: {}", Discreetly.told(unavailable));
                }
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
