package lat.cabildo.benchmarks.process;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import lat.cabildo.benchmarks.Benchmark;
import lat.cabildo.benchmarks.Latencies;
import lat.cabildo.benchmarks.OpenLoop;
import lat.cabildo.benchmarks.Pair;
import lat.cabildo.benchmarks.backbone.Work;
import lat.cabildo.systemtests.running.Api;
import lat.cabildo.systemtests.running.Service;

/**
 * How soon a command that the directory has acknowledged shows when an event is read, with several instances of both
 * services and half of what they can do under way.
 *
 * <p>Capacity is measured first: commands without a pause until the last of them shows. Then commands arrive by a
 * schedule at half that rate, and some thirty a second of them are watched: their event is read again and again until
 * it has the new name. Two times are told of each: from its acknowledgement, and from when it was to begin by the
 * schedule, which nothing can hide from. Beside it, twenty times a second, one write to the store and one Kafka
 * transaction are done with the drivers alone; {@code multiple} is three times their median to that of the watched.
 */
public final class Visibility implements Benchmark {
    private static final int WARM_UP = 6_000;
    private static final int COMMANDS = 4_000;
    private static final int LAST = 16;
    private static final Duration LENGTH = Duration.ofSeconds(20);
    private static final double WATCHED_PER_SECOND = 30;
    private static final double BARE_PER_SECOND = 20;
    private static final double MEDIAN = 30;
    private static final double P99 = 150;
    private static final double MULTIPLE = 3;

    private final Installation installation = new Installation();
    private final BareSteps bare = new BareSteps();
    private final Cities cities;
    private final AtomicInteger commands = new AtomicInteger();
    private final double capacity;
    private final List<String> remarks = new ArrayList<>();
    private final Latencies allAcknowledged = new Latencies();
    private final Latencies allScheduled = new Latencies();
    private final Latencies allAnswers = new Latencies();
    private final Latencies allBare = new Latencies();
    private long seed;

    public Visibility(int instances) throws Exception {
        List<Api> directory = Installation.apis(installation.start(Service.DIRECTORY, instances));
        List<Api> events = Installation.apis(installation.start(Service.EVENTS, instances));
        cities = new Cities(directory, events);
        capacity(WARM_UP);
        capacity = capacity(COMMANDS);
        remarks.add(String.format(
                Locale.ROOT,
                "%d instances of each service; capacity %.0f commands/s, load %.0f commands/s",
                instances,
                capacity,
                capacity / 2));
        System.out.println(remarks.getLast());
        Installation.refused();
    }

    /** Commands a second, until the last of them show. */
    private double capacity(int number) throws Exception {
        long began = System.nanoTime();
        Work.perSecond(number, _ -> cities.rename(commands.getAndIncrement()));
        int last = commands.get();
        for (int each = last - LAST; each < last; each++) {
            cities.awaitShown(each);
        }
        return number / ((System.nanoTime() - began) / 1e9);
    }

    @Override
    public List<String> series() {
        return List.of("acknowledged-p50", "acknowledged-p99", "scheduled-p50", "scheduled-p99", "multiple");
    }

    @Override
    public int pairs() {
        return 7;
    }

    @Override
    public String unit() {
        return "ms (target to measured)";
    }

    @Override
    public List<Pair> measure(boolean oursFirst) throws Exception {
        Latencies acknowledged = new Latencies();
        Latencies scheduled = new Latencies();
        Latencies steps = new Latencies();
        AtomicBoolean goesOn = new AtomicBoolean(true);
        FutureTask<Integer> beside = new FutureTask<>(() -> takeSteps(steps, goesOn));
        Thread.ofPlatform().start(beside);
        int every = (int) Math.max(1, Math.round(capacity / 2 / WATCHED_PER_SECOND));
        AtomicInteger done = new AtomicInteger();
        // The first round warms up.
        Latencies answers = seed++ == 0 ? new Latencies() : allAnswers;
        int arrived = OpenLoop.run(capacity / 2, LENGTH, seed, (number, due) -> {
            int command = commands.getAndIncrement();
            cities.rename(command);
            long answered = System.nanoTime();
            answers.add(answered - due);
            if (number % every == 0) {
                cities.awaitShown(command);
                long shown = System.nanoTime();
                acknowledged.add(shown - answered);
                scheduled.add(shown - due);
            }
            done.incrementAndGet();
        });
        goesOn.set(false);
        if (beside.get() != steps.count()) {
            throw new IllegalStateException("bare steps are missing");
        }
        if (done.get() != arrived || acknowledged.count() != (arrived + every - 1) / every) {
            throw new IllegalStateException(done + " of " + arrived + " commands were done");
        }
        cities.requireAllShown();
        if (seed > 1) {
            allAcknowledged.addAll(acknowledged);
            allScheduled.addAll(scheduled);
            allBare.addAll(steps);
        }
        return List.of(
                new Pair(MEDIAN, acknowledged.quantile(0.5)),
                new Pair(P99, acknowledged.quantile(0.99)),
                new Pair(MEDIAN, scheduled.quantile(0.5)),
                new Pair(P99, scheduled.quantile(0.99)),
                new Pair(MULTIPLE * steps.quantile(0.5), acknowledged.quantile(0.5)));
    }

    private int takeSteps(Latencies steps, AtomicBoolean goesOn) throws Exception {
        return OpenLoop.run(BARE_PER_SECOND, goesOn::get, seed, (number, _) -> {
            synchronized (bare) {
                long began = System.nanoTime();
                bare.take(number);
                steps.add(System.nanoTime() - began);
            }
        });
    }

    @Override
    public List<String> remarks() {
        remarks.add("%d requests were refused as unavailable and sent again".formatted(Installation.refused()));
        remarks.add(allAnswers.line("scheduled-to-acknowledged"));
        remarks.add(allAcknowledged.line("acknowledged-to-visible"));
        remarks.add(allScheduled.line("scheduled-to-visible"));
        remarks.add(allBare.line("bare-write-and-transaction"));
        remarks.add(String.format(
                Locale.ROOT,
                "acknowledged-to-visible is %.1f times a bare write and transaction at p50",
                allAcknowledged.quantile(0.5) / allBare.quantile(0.5)));
        return remarks;
    }

    @Override
    public void close() {
        bare.close();
        installation.close();
    }
}
