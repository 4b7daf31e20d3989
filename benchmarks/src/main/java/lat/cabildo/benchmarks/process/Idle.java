package lat.cabildo.benchmarks.process;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import lat.cabildo.benchmarks.Benchmark;
import lat.cabildo.benchmarks.Pair;
import lat.cabildo.platform.test.Infrastructure;
import lat.cabildo.systemtests.running.Instance;
import lat.cabildo.systemtests.running.Service;

/**
 * What a service costs when nobody wants anything of it: four services, each with 100,000 aggregates whose domain
 * events are all published, and their share of one core over a minute. The store's share is reported where the store is
 * a process of this machine.
 */
public final class Idle implements Benchmark {
    private static final int AGGREGATES = 100_000;
    private static final double TARGET = 1;
    private static final Duration LENGTH = Duration.ofMinutes(1);

    private final Installation installation = new Installation();
    private final Map<Service, Instance> services = new EnumMap<>(Service.class);
    private final Map<Service, Population> populations = new EnumMap<>(Service.class);
    private final StoreProcesses store = new StoreProcesses(Infrastructure.store());
    private final List<Double> ofTheStore = new ArrayList<>();

    public Idle() throws Exception {
        for (Service each : Service.values()) {
            services.put(each, installation.start(each, 1).getFirst());
        }
        Founding founding = new Founding(each -> Objects.requireNonNull(services.get(each)));
        for (Service each : Service.values()) {
            populations.put(each, Population.of(installation.database(each), founding.create(each)));
        }
        for (Population each : populations.values()) {
            each.grow(AGGREGATES);
        }
    }

    @Override
    public List<String> series() {
        return services.keySet().stream().map(Service::word).toList();
    }

    @Override
    public int pairs() {
        return 5;
    }

    @Override
    public String unit() {
        return "% of a core (target to measured)";
    }

    @Override
    public List<Pair> measure(boolean oursFirst) throws Exception {
        for (Population each : populations.values()) {
            each.requireQuiet(AGGREGATES);
        }
        // The counting above is no part of it.
        Thread.sleep(Duration.ofSeconds(5));
        List<Duration> before = used();
        Duration storeBefore = store.used();
        long began = System.nanoTime();
        Thread.sleep(LENGTH);
        List<Duration> after = used();
        Duration storeAfter = store.used();
        double length = System.nanoTime() - began;
        ofTheStore.add(100 * storeAfter.minus(storeBefore).toNanos() / length);
        List<Pair> pairs = new ArrayList<>();
        for (int each = 0; each < before.size(); each++) {
            long used = after.get(each).minus(before.get(each)).toNanos();
            pairs.add(new Pair(TARGET, 100 * used / length));
        }
        return pairs;
    }

    @Override
    public List<String> remarks() {
        String shares = ofTheStore.stream()
                .map(each -> String.format(Locale.ROOT, "%.1f", each))
                .reduce((one, other) -> one + ", " + other)
                .orElse("");
        return List.of(
                store.known()
                        ? "the store's processes, for all four services, in %% of a core: %s".formatted(shares)
                        : "the store is part of this process or on another machine: its share is not known");
    }

    private List<Duration> used() {
        return services.values().stream()
                .map(each -> ProcessHandle.of(each.pid())
                        .flatMap(process -> process.info().totalCpuDuration())
                        .orElseThrow(() -> new IllegalStateException(each.name() + " has ended")))
                .toList();
    }

    @Override
    public void close() {
        installation.close();
    }
}
