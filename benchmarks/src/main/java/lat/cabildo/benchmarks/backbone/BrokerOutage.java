package lat.cabildo.benchmarks.backbone;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import lat.cabildo.benchmarks.Benchmark;
import lat.cabildo.benchmarks.Latencies;
import lat.cabildo.benchmarks.OpenLoop;
import lat.cabildo.benchmarks.Pair;
import lat.cabildo.benchmarks.backbone.Notebook.Note;
import lat.cabildo.benchmarks.backbone.Notebook.NoteEdited;
import lat.cabildo.benchmarks.backbone.Notebook.NoteId;
import lat.cabildo.platform.aggregate.Aggregates;
import lat.cabildo.platform.test.Eventually;
import lat.cabildo.platform.test.Infrastructure;
import org.bson.Document;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What follows when the broker has been away for ten minutes: how fast the backlog drains while commands go on coming,
 * and what those then wait.
 *
 * <p>Capacity is measured first: commands without a pause until all are published. A fifth of it is the rate of
 * arrival. In each pair, commands first arrive at that rate while all is well; then the broker is stopped and as many
 * come as would in ten minutes, as fast as they can; then it is started again, commands arrive as before, and the clock
 * runs until no more waits than comes in a quarter of a second. Rate of draining: the backlog without what came
 * meanwhile, by that time.
 */
public final class BrokerOutage implements Benchmark {
    private static final int AGGREGATES = 20_000;
    private static final int WARM_UP = 20_000;
    private static final int COMMANDS = 12_000;
    private static final double SHARE = 0.2;
    private static final Duration OUTAGE = Duration.ofMinutes(10);
    private static final Duration NORMAL = Duration.ofSeconds(20);
    private static final double FASTER_THAN_ARRIVAL = 5;
    private static final double SLOWER_THAN_NORMAL = 1.5;

    private final String name = "outage" + UUID.randomUUID().toString().substring(0, 6);
    private final ConfigurableApplicationContext service = Notebook.open(name, true);
    private final Aggregates<NoteId, Note, NoteEdited> notes = Notebook.notes(service);
    private final TopicReader topic = new TopicReader(
            Infrastructure.kafka().bootstrapServers(),
            "cabildo.%s.note.changes.v1".formatted(name),
            Notebook.PARTITIONS,
            each -> Long.parseLong(
                    new String(each.headers().lastHeader("ce_sequence").value(), StandardCharsets.UTF_8)));
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger commands = new AtomicInteger();
    private final double arrival;
    private final List<String> remarks = new ArrayList<>();
    private long seed;

    public BrokerOutage() throws Exception {
        Work.perSecond(AGGREGATES, each -> Notebook.create(notes, Notebook.note(each)));
        capacity(WARM_UP);
        double capacity = capacity(COMMANDS);
        arrival = SHARE * capacity;
        remarks.add(String.format(Locale.ROOT, "capacity %.0f commands/s, arrival %.0f/s", capacity, arrival));
    }

    private double capacity(int number) throws Exception {
        long began = System.nanoTime();
        Work.perSecond(number, _ -> command());
        while (waiting() > 0) {
            Thread.sleep(2);
        }
        return number / ((System.nanoTime() - began) / 1e9);
    }

    @Override
    public List<String> series() {
        return List.of("drain", "p99");
    }

    @Override
    public int pairs() {
        return 3;
    }

    @Override
    public String unit() {
        return "drained domain events/s to 5 x arrival; or ms, 1.5 x normal p99 to p99 while draining";
    }

    @Override
    public List<Pair> measure(boolean oursFirst) throws Exception {
        Latencies normal = new Latencies();
        OpenLoop.run(arrival, NORMAL, ++seed, (_, scheduled) -> timed(scheduled, normal));
        Infrastructure.kafka().stop();
        // The first round only warms up.
        int backlog = (int) (arrival * OUTAGE.toSeconds() / (seed == 1 ? 10 : 1));
        double built = Work.perSecond(backlog, _ -> command());
        Infrastructure.kafka().startAgain();
        Latencies draining = new Latencies();
        double seconds = drain(draining);
        requireAllPublished();
        remarks.add(String.format(
                Locale.ROOT,
                "backlog of %d built at %.1f x arrival, drained in %.1f s at %.1f x arrival (%.1f x with what came)",
                backlog,
                built / arrival,
                seconds,
                backlog / seconds / arrival,
                (backlog + draining.count()) / seconds / arrival));
        remarks.add(normal.line("command-normal"));
        remarks.add(draining.line("command-while-draining"));
        return List.of(
                new Pair(backlog / seconds, FASTER_THAN_ARRIVAL * arrival),
                new Pair(SLOWER_THAN_NORMAL * normal.quantile(0.99), draining.quantile(0.99)));
    }

    /** Seconds from the broker's return. */
    private double drain(Latencies draining) throws Exception {
        long began = System.nanoTime();
        AtomicBoolean goesOn = new AtomicBoolean(true);
        FutureTask<Integer> coming = new FutureTask<>(
                () -> OpenLoop.run(arrival, goesOn::get, ++seed, (_, scheduled) -> timed(scheduled, draining)));
        Thread.ofPlatform().start(coming);
        while (waiting() > arrival / 4 && !coming.isDone()) {
            Thread.sleep(5);
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        goesOn.set(false);
        coming.get();
        return seconds;
    }

    private void timed(long scheduled, Latencies latencies) {
        command();
        latencies.add(System.nanoTime() - scheduled);
    }

    private void command() {
        Notebook.edit(notes, new NoteId(Notebook.id(next.getAndIncrement() % AGGREGATES)));
        commands.incrementAndGet();
    }

    /** Acknowledged but not published, as the relay counts. */
    private double waiting() {
        double published = service.getBean(MeterRegistry.class)
                .get("cabildo.relay.published")
                .counter()
                .count();
        return AGGREGATES + commands.get() - published;
    }

    /** All on the topic, in order, and nothing left in the store. */
    private void requireAllPublished() {
        topic.awaitVersions(AGGREGATES + (long) commands.get());
        Document pending = new Document("ob.ev.sh", new Document("$gte", 0));
        Eventually.eventually(() -> {
            if (Notebook.database(service).getCollection("notes").find(pending).first() != null) {
                throw new IllegalStateException("something still waits in the store");
            }
        });
        if (topic.overtaken() > 0 || topic.versions() != AGGREGATES + (long) commands.get()) {
            throw new IllegalStateException("published %d of %d, %d out of order"
                    .formatted(topic.versions(), AGGREGATES + commands.get(), topic.overtaken()));
        }
    }

    @Override
    public List<String> remarks() {
        return remarks;
    }

    @Override
    public void close() {
        topic.close();
        service.close();
    }
}
