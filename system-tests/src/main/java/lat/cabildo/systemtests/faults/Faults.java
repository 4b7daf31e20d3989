package lat.cabildo.systemtests.faults;

import com.mongodb.MongoException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lat.cabildo.systemtests.checking.Checker;
import lat.cabildo.systemtests.checking.History.Disturbance;
import lat.cabildo.systemtests.checking.Ledger;
import lat.cabildo.systemtests.checking.Store;
import lat.cabildo.systemtests.running.Checkout;
import lat.cabildo.systemtests.running.Child;

/** One run: start, write, disturb, heal, wait, judge, report. Ends with status 1 if something is violated. */
public final class Faults {
    private static final Duration CALM = Duration.ofSeconds(90);
    private static final String NO_FENCING = "FENCING:off";
    /** Frozen between reading and sending, once the shards have been spread and something is going on. */
    private static final String ZOMBIE = NO_FENCING + ",BEFORE_SEND:freeze:5000:";

    private final Options options;
    private final Path run = Checkout.here().runDirectory("faults");
    private final Ledger ledger = new Ledger(run);

    private Faults(Options options) {
        this.options = options;
    }

    public static void main(String[] arguments) throws Exception {
        // Whatever happens, this process ends, and its children with it.
        try {
            System.exit(new Faults(Options.parse(arguments)).run() ? 0 : 1);
        } catch (Exception failure) {
            failure.printStackTrace();
            System.exit(2);
        }
    }

    private boolean run() throws Exception {
        String name = run.getFileName().toString().replaceAll("\\D", "");
        System.out.printf("seed %d, store %s, in %s%n", options.seed(), options.store(), run);
        try (Arena arena = new Arena(options, Checkout.here(), run, name);
                Store store = new Store(arena.store().uri(), arena.subject())) {
            start(arena);
            Writers writers = new Writers(arena.seats(), ledger, options.seed());
            Storm storm;
            try (Watch watch = new Watch(arena.kafka(), arena.subject(), ledger)) {
                storm = new Storm(arena, watch, ledger, options);
                try (Sampler sampler = new Sampler(store, ledger)) {
                    writers.start();
                    disturb(arena, storm);
                    arena.heal();
                    Thread.sleep(Duration.ofSeconds(3));
                    writers.close();
                    awaitCalm(store);
                }
            }
            List<String> violations = judge(arena, name);
            new Report(options, storm, writers, ledger, violations).write(run.resolve("report.md"));
            Files.readAllLines(run.resolve("report.md")).forEach(System.out::println);
            System.out.printf("faults=%d violations=%d seed=%d%n", storm.faults(), violations.size(), options.seed());
            return violations.isEmpty();
        }
    }

    /** The first instance makes the topics; the shards are spread when all are there. */
    private void start(Arena arena) throws InterruptedException {
        boolean unfenced = options.sabotage() == Options.Sabotage.WITHOUT_FENCING;
        List<Seat> seats = arena.seats();
        seats.getFirst().start(unfenced ? NO_FENCING : "");
        seats.getFirst().instance().awaitReady();
        seats.stream().skip(1).forEach(each -> each.start(unfenced ? ZOMBIE + "60" : ""));
        arena.reader().start("");
        seats.forEach(each -> each.instance().awaitReady());
        arena.reader().instance().awaitReady();
        Thread.sleep(Duration.ofSeconds(5));
    }

    private void disturb(Arena arena, Storm storm) throws InterruptedException {
        switch (options.sabotage()) {
            case NONE -> storm.rage(options.length());
            case WHOLE_DOCUMENTS -> {
                Thread.sleep(Duration.ofSeconds(5));
                Overwriter.overwrite(arena.store().uri(), arena.subject().database(), options.length());
            }
            case WITHOUT_FENCING -> {
                long now = System.currentTimeMillis();
                long until = now + options.length().toMillis() + CALM.toMillis();
                Set<Integer> everywhere =
                        IntStream.range(0, Arena.PARTITIONS).boxed().collect(Collectors.toSet());
                ledger.write(new Disturbance("zombies", now, until, everywhere));
                Thread.sleep(options.length());
            }
        }
    }

    /** Not longer than outboxes and copies may take; what is not calm by then is for the checker to find. */
    private static void awaitCalm(Store store) throws InterruptedException {
        long deadline = System.nanoTime() + CALM.toNanos();
        while (System.nanoTime() < deadline) {
            try {
                if (store.calm()) {
                    return;
                }
            } catch (MongoException unavailable) {
                // It has just come back.
                Thread.yield();
            }
            Thread.sleep(250);
        }
    }

    private List<String> judge(Arena arena, String name) throws IOException {
        int status = Child.start(
                        Checker.class,
                        "600m",
                        run.resolve("checker.log"),
                        arena.kafka(),
                        arena.store().uri(),
                        name,
                        run.toString())
                .await();
        Path violations = run.resolve("violations.txt");
        if (!Files.exists(violations)) {
            throw new IllegalStateException("the checker ended with " + status + "; see " + run);
        }
        return Files.readAllLines(violations);
    }
}
