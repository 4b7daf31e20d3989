package lat.cabildo.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lat.cabildo.benchmarks.backbone.BrokerOutage;
import lat.cabildo.benchmarks.backbone.CommandRate;
import lat.cabildo.benchmarks.backbone.RelayDrain;
import lat.cabildo.benchmarks.journey.RenameVisibility;
import lat.cabildo.benchmarks.modulith.Modulith;
import lat.cabildo.benchmarks.process.Idle;
import lat.cabildo.benchmarks.process.Visibility;
import lat.cabildo.benchmarks.register.ImportRate;
import lat.cabildo.benchmarks.register.SearchLatency;

/** Runs one benchmark: one round to warm up, then pairs in alternating order. */
public final class Benchmarks {
    private interface Opening {
        Benchmark open(Path description) throws Exception;
    }

    private record Entry(String about, Opening opening) {}

    private static final Map<String, Entry> ALL = new LinkedHashMap<>();

    static {
        ALL.put(
                "rename",
                new Entry(
                        "how soon a rename in the directory shows in events and agreements: 250 ms / p99",
                        RenameVisibility::new));
        ALL.put(
                "relay-deep",
                new Entry(
                        "relay drains 2,000 aggregates x 50 domain events / the raw producer, / the store's share, / both",
                        _ -> new RelayDrain(2_000, 50)));
        ALL.put(
                "relay-wide",
                new Entry(
                        "relay drains 100,000 aggregates x 1 domain event / the raw producer, / the store's share, / both",
                        _ -> new RelayDrain(100_000, 1)));
        ALL.put(
                "commands",
                new Entry(
                        "commands with outbox / the same write without, / a write of two documents",
                        _ -> new CommandRate()));
        ALL.put(
                "visibility-1",
                new Entry(
                        "from an acknowledged command until another service shows it, at half of capacity:"
                                + " 30 ms / p50, 150 ms / p99",
                        _ -> new Visibility(1)));
        ALL.put(
                "visibility-3",
                new Entry("the same with three instances of each of the two services", _ -> new Visibility(3)));
        ALL.put(
                "search",
                new Entry(
                        "a search among 100,000 organizations on a store with indexes: 50 ms / p99; among 20,000 on the"
                                + " embedded store: 300 ms / p99",
                        _ -> new SearchLatency()));
        ALL.put(
                "import",
                new Entry(
                        "16,400 rows taken over, and copied by another service / one bulk write of their documents",
                        _ -> new ImportRate()));
        ALL.put(
                "backlog",
                new Entry(
                        "the backlog of a broker's outage of 10 minutes: rate of draining / 5 x arrival,"
                                + " 1.5 x normal p99 of commands / p99 while draining",
                        _ -> new BrokerOutage()));
        ALL.put(
                "idle",
                new Entry(
                        "each service with 100,000 aggregates and nothing to do: 1 % of a core / its share",
                        _ -> new Idle()));
        ALL.put(
                "modulith",
                new Entry(
                        "edits until they are on the topic / Spring Modulith's externalization in order;"
                                + " and the order of both under kill -9",
                        _ -> new Modulith()));
    }

    private Benchmarks() {}

    /** {@code NAME REPORT-DIRECTORY [DESCRIPTION]}, or nothing for the list. */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 0) {
            ALL.forEach((name, entry) -> System.out.printf("%-12s %s%n", name, entry.about()));
            return;
        }
        String name = arguments[0];
        Entry entry = ALL.get(name);
        if (entry == null) {
            System.err.printf("There is no benchmark '%s'; benchmarks/run lists them.%n", name);
            System.exit(2);
            return;
        }
        System.exit(statusOf(name, entry, Path.of(arguments[1]), Path.of(arguments.length > 2 ? arguments[2] : "")));
    }

    /** The status to end with: broker and store have threads that would go on after a failure. */
    private static int statusOf(String name, Entry entry, Path reports, Path description) {
        try {
            run(name, entry, reports, description);
            return 0;
        } catch (Exception failure) {
            failure.printStackTrace();
            return 1;
        }
    }

    private static void run(String name, Entry entry, Path reports, Path description) throws Exception {
        try (Benchmark benchmark = entry.opening().open(description)) {
            Map<String, List<Pair>> measured = new LinkedHashMap<>();
            benchmark.series().forEach(each -> measured.put(each, new ArrayList<>()));
            benchmark.measure(true);
            for (int round = 0; round < benchmark.pairs(); round++) {
                List<Pair> pairs = benchmark.measure(round % 2 == 0);
                for (int each = 0; each < pairs.size(); each++) {
                    Objects.requireNonNull(measured.get(benchmark.series().get(each)))
                            .add(pairs.get(each));
                    System.out.printf(
                            "  %s %d: %.1f to %.1f %s%n",
                            benchmark.series().get(each),
                            round + 1,
                            pairs.get(each).ours(),
                            pairs.get(each).theirs(),
                            benchmark.unit());
                }
            }
            List<String> remarks = benchmark.remarks();
            remarks.forEach(System.out::println);
            report(name, entry, benchmark, measured, remarks, reports);
        }
    }

    private static void report(
            String name,
            Entry entry,
            Benchmark benchmark,
            Map<String, List<Pair>> measured,
            List<String> remarks,
            Path reports)
            throws IOException {
        for (Map.Entry<String, List<Pair>> each : measured.entrySet()) {
            String full = measured.size() == 1 ? name : name + "-" + each.getKey();
            Summary summary = Summary.of(each.getValue());
            System.out.println("report: "
                    + Report.write(reports, full, entry.about(), benchmark.unit(), each.getValue(), summary, remarks));
            System.out.println(summary.line(full));
        }
    }
}
