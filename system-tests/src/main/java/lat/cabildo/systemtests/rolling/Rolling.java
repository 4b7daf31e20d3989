package lat.cabildo.systemtests.rolling;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lat.cabildo.platform.test.Tokens;
import lat.cabildo.systemtests.checking.Checker;
import lat.cabildo.systemtests.checking.Ledger;
import lat.cabildo.systemtests.checking.Store;
import lat.cabildo.systemtests.checking.Subject;
import lat.cabildo.systemtests.checking.Violation;
import lat.cabildo.systemtests.running.Answer;
import lat.cabildo.systemtests.running.Api;
import lat.cabildo.systemtests.running.Checkout;
import lat.cabildo.systemtests.running.Client;
import lat.cabildo.systemtests.running.Service;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * One run: start two instances of each service, have clients work, end and start one instance after the other, wait,
 * judge, report. Ends with status 1 if a request has failed for good, something is violated, or clients wait too long.
 * No disturbance excuses a record that is published twice: whoever is asked to end hands over what it has begun.
 */
public final class Rolling {
    private static final String CALM = "calm";
    private static final Duration WARMING = Duration.ofSeconds(15);
    private static final Duration BETWEEN = Duration.ofSeconds(3);
    private static final Duration DRAINING = Duration.ofSeconds(60);

    private final Options options;
    private final Path run = Checkout.here().runDirectory("rolling");
    private final String name = run.getFileName().toString().replaceAll("\\D", "");
    private final Latencies latencies = new Latencies();
    private int restarts;
    private final Map<Service, Clients> clients = new EnumMap<>(Service.class);

    private Rolling(Options options) {
        this.options = options;
    }

    public static void main(String[] arguments) throws Exception {
        // Whatever happens, this process ends, and its children with it.
        try {
            Verdict verdict = run(Options.parse(arguments));
            System.exit(verdict.sound() && verdict.swift() ? 0 : 1);
        } catch (Exception failure) {
            failure.printStackTrace();
            System.exit(2);
        }
    }

    static Verdict run(Options options) throws Exception {
        return new Rolling(options).run();
    }

    private Verdict run() throws Exception {
        System.out.printf("store %s, in %s%n", options.store(), run);
        options.older().ifPresent(each -> System.out.printf("upgraded from %s, back to it, and again%n", each));
        try (House house = new House(options, run, name)) {
            house.start();
            begin(house);
            Thread.sleep(WARMING);
            latencies.enter(CALM);
            Thread.sleep(options.calm());
            latencies.enter("between");
            roll(house);
            latencies.enter("end");
            for (Clients each : clients.values()) {
                each.close();
            }
            awaitCalm(house);
            return report(house);
        }
    }

    private void begin(House house) throws InterruptedException {
        Client secretariat = new Client(house.of(Service.DIRECTORY), 0, () -> true);
        Answer made = secretariat
                .create("/organizations", Work.organization("sede"), "sede")
                .orElseThrow();
        for (Service service : options.services()) {
            if (service != Service.DIRECTORY) {
                awaitSeen(house.of(service), made.seen());
            }
            Clients all = new Clients(
                    options.pause(), Work.at(service), house.of(service), made.id(), ledger(service), latencies);
            clients.put(service, all);
            all.start();
        }
    }

    /** Until each instance has heard of something. */
    private static void awaitSeen(List<Place> places, String seen) throws InterruptedException {
        for (Place each : places) {
            Api api = new Api(each.get(), Tokens.secretariat().value());
            long began = System.nanoTime();
            while (api.get("/checksums/unknown", "Cabildo-Seen", seen).problem().equals("not-yet-seen")) {
                if (System.nanoTime() - began > DRAINING.toNanos()) {
                    throw new IllegalStateException(each.get() + " does not hear of " + seen);
                }
                Thread.sleep(100);
            }
        }
    }

    private void roll(House house) throws InterruptedException {
        System.out.println("| started anew | ended in | ready in | a change was told after at most |");
        System.out.println("|---|---|---|---|");
        String[] topics =
                options.services().stream().map(each -> subject(each).changes()).toArray(String[]::new);
        // A restart of one build; or an upgrade, the way back, and the next upgrade.
        List<Boolean> rounds = options.older().isEmpty() ? List.of(false) : List.of(false, true, false);
        try (Publication publication = new Publication(house.kafka(), topics)) {
            for (boolean toOlder : rounds) {
                for (Service service : options.services()) {
                    for (Place place : house.of(service)) {
                        startAnew(place, service, house.jar(service, toOlder), publication);
                    }
                }
            }
        }
    }

    private void startAnew(Place place, Service service, Path jar, Publication publication)
            throws InterruptedException {
        publication.longest(subject(service).changes());
        latencies.enter(service.word());
        Duration ended = place.stop();
        long before = System.nanoTime();
        place.start(jar);
        place.awaitReady();
        Duration ready = Duration.ofNanos(System.nanoTime() - before);
        Thread.sleep(BETWEEN);
        latencies.enter("between");
        restarts++;
        System.out.printf(
                "| %s | %d ms | %d ms | %d ms |%n",
                place.name(),
                ended.toMillis(),
                ready.toMillis(),
                publication.longest(subject(service).changes()));
    }

    private void awaitCalm(House house) throws InterruptedException {
        long deadline = System.nanoTime() + DRAINING.toNanos();
        for (Service service : options.services()) {
            try (Store store = new Store(house.store(), subject(service))) {
                while (!store.calm() && System.nanoTime() < deadline) {
                    Thread.sleep(250);
                }
            }
        }
    }

    private Verdict report(House house) {
        System.out.println();
        System.out.println(
                "| clients of | acknowledged | asked again | calm p50, p99, max ms | rolling p50, p99, max ms |"
                        + " p99 rolling/calm | violations |");
        System.out.println("|---|---|---|---|---|---|---|");
        List<String> failures = new ArrayList<>();
        List<Violation> all = new ArrayList<>();
        for (Service service : options.services()) {
            List<Violation> violations = Checker.judge(
                    house.kafka(), house.store(), subject(service), ledger(service), ConsumerRecord::timestamp);
            Clients work = Objects.requireNonNull(clients.get(service));
            line(service.word(), work.acknowledged(), work.repeats(), service.word(), violations.size());
            failures.addAll(work.failures());
            all.addAll(violations);
            violations.forEach(each -> System.out.println("- " + service.word() + " " + each));
        }
        line(
                "all",
                clients.values().stream().mapToLong(Clients::acknowledged).sum(),
                clients.values().stream().mapToLong(Clients::repeats).sum(),
                "",
                all.size());
        failures.forEach(each -> System.out.println("- " + each));
        Verdict verdict = Verdict.of(restarts, failures.size(), all, slowness(""));
        System.out.println(verdict);
        return verdict;
    }

    private void line(String who, long acknowledged, long repeats, String service, int violations) {
        System.out.printf(
                "| %s | %d | %d | %s | %s | %.1f | %d |%n",
                who, acknowledged, repeats, calm(service), rolling(service), slowness(service), violations);
    }

    /** Of one service, or of all of them if it is empty. */
    private double slowness(String service) {
        return rolling(service).p99() / calm(service).p99();
    }

    private Latencies.Figures calm(String service) {
        return latencies.of(service, CALM::equals);
    }

    private Latencies.Figures rolling(String service) {
        return latencies.of(service, each -> service.isEmpty() ? isRolling(each) : each.equals(service));
    }

    private static boolean isRolling(String phase) {
        for (Service each : Service.values()) {
            if (each.word().equals(phase)) {
                return true;
            }
        }
        return false;
    }

    private Subject subject(Service service) {
        return Work.at(service).subject(name);
    }

    private Ledger ledger(Service service) {
        Path directory = run.resolve(service.word());
        directory.toFile().mkdirs();
        return new Ledger(directory);
    }
}
