package lat.cabildo.systemtests.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import lat.cabildo.systemtests.checking.History.Dissolved;
import lat.cabildo.systemtests.checking.History.Pending;
import lat.cabildo.systemtests.checking.History.Recovery;
import lat.cabildo.systemtests.checking.Ledger;

/** What a run was and what it has found, for people: {@code report.md} in its directory. */
record Report(Options options, Storm storm, Writers writers, Ledger ledger, List<String> violations) {

    void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("# Faults, seed " + options.seed());
        lines.add("");
        lines.add("%d instances, store %s, %d s, sabotage %s"
                .formatted(
                        options.instances(),
                        word(options.store()),
                        options.length().toSeconds(),
                        word(options.sabotage())));
        lines.add("");
        lines.add("| fault | times |");
        lines.add("|---|---|");
        Map<String, Integer> counts = new TreeMap<>();
        storm.counts().forEach((fault, count) -> counts.put(word(fault), count));
        storm.sprung().forEach((place, count) -> counts.put("halt " + word(place), count));
        counts.forEach((fault, count) -> lines.add("| " + fault + " | " + count + " |"));
        lines.add("| **all** | " + storm.faults() + " |");
        lines.add("");
        lines.add("Acknowledged commands: " + writers.acknowledged() + ", refused as backlogged: " + writers.refused());
        lines.add("");
        lines.add("Dissolved with their posts: " + ledger.read(Dissolved.class).size());
        lines.add("");
        lines.add("Most pending at once in one outbox: "
                + ledger.read(Pending.class).stream()
                        .mapToInt(Pending::count)
                        .max()
                        .orElse(0));
        lines.add("");
        lines.add("| taken over after | shards | p50 ms | p95 ms | max ms |");
        lines.add("|---|---|---|---|---|");
        for (Fault fault : Fault.values()) {
            if (fault.takesTheOwnerAway()) {
                lines.add(takeovers(fault));
            }
        }
        lines.add("");
        lines.add("Violations: " + violations.size());
        violations.forEach(each -> lines.add("- " + each));
        Files.write(file, lines);
    }

    private String takeovers(Fault fault) {
        List<Long> sorted = ledger.read(Recovery.class).stream()
                .filter(each -> each.what().equals(fault.name()))
                .map(Recovery::milliseconds)
                .sorted()
                .toList();
        return sorted.isEmpty()
                ? "| %s | 0 | | | |".formatted(word(fault))
                : "| %s | %d | %d | %d | %d |"
                        .formatted(
                                word(fault),
                                sorted.size(),
                                quantile(sorted, 0.50),
                                quantile(sorted, 0.95),
                                sorted.getLast());
    }

    private static long quantile(List<Long> sorted, double share) {
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }

    private static String word(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
