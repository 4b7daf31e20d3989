package lat.cabildo.benchmarks.journey;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lat.cabildo.benchmarks.Benchmark;
import lat.cabildo.benchmarks.Pair;

/**
 * How long after a rename was acknowledged by the directory it shows in an event and in an agreement: both are read
 * again and again, by turns, until the new name is there. One pair is 200 renames; its figure is their 99th percentile,
 * the slower of the two places.
 */
public final class RenameVisibility implements Benchmark {
    private static final int RENAMES = 200;
    private static final int RENAMES_OF_ONE = 20;
    private static final double TARGET = 250;

    private final Cabildo cabildo;
    private final List<Double> events = new ArrayList<>();
    private final List<Double> agreements = new ArrayList<>();

    public RenameVisibility(Path description) {
        this.cabildo = new Cabildo(description);
    }

    @Override
    public List<String> series() {
        return List.of("rename");
    }

    @Override
    public int pairs() {
        return 3;
    }

    @Override
    public String unit() {
        return "ms (target to measured)";
    }

    @Override
    public List<Pair> measure(boolean oursFirst) {
        events.clear();
        agreements.clear();
        measure(RENAMES);
        print("events", events);
        print("agreements", agreements);
        return List.of(new Pair(TARGET, Math.max(quantile(events, 0.99), quantile(agreements, 0.99))));
    }

    @Override
    public void close() {
        // Nothing is held: the system is another process.
    }

    private void measure(int renames) {
        for (int done = 0; done < renames; done += RENAMES_OF_ONE) {
            renameOne(done, Math.min(RENAMES_OF_ONE, renames - done));
        }
    }

    private void renameOne(int number, int times) {
        Cabildo.Answer city = cabildo.post(
                "directory",
                "/organizations",
                Map.of(
                        "kind",
                        "city",
                        "names",
                        List.of(Map.of("text", "Ciudad " + number, "type", "legal", "language", "es"))),
                null,
                null);
        String id = city.body().get("id").asString();
        String event = created(cabildo.post(
                "events",
                "/events",
                Map.of(
                        "kind",
                        "seminar",
                        "title",
                        Map.of("es", "Seminario"),
                        "organizers",
                        List.of(Map.of("organization", id, "role", "organizer")),
                        "mode",
                        "online"),
                null,
                city.seen()));
        String agreement = created(cabildo.post(
                "agreements",
                "/agreements",
                Map.of(
                        "kind", "twinning",
                        "title", Map.of("es", "Hermanamiento"),
                        "parties", List.of(Map.of("organization", id, "role", "signatory"))),
                null,
                city.seen()));
        String tag = Objects.requireNonNull(city.tag());
        for (int i = 0; i < times; i++) {
            String name = "Ciudad %d renombrada %d".formatted(number, i);
            tag = Objects.requireNonNull(cabildo.post(
                            "directory",
                            "/organizations/" + id + "/rename",
                            Map.of("name", name, "language", "es"),
                            tag,
                            null)
                    .tag());
            await(name, "/events/" + event, "/agreements/" + agreement);
        }
    }

    private void await(String name, String event, String agreement) {
        long acknowledged = System.nanoTime();
        boolean inEvent = false;
        boolean inAgreement = false;
        while (!inEvent || !inAgreement) {
            if (!inEvent && shows("events", event, name)) {
                inEvent = true;
                events.add((System.nanoTime() - acknowledged) / 1e6);
            }
            if (!inAgreement && shows("agreements", agreement, name)) {
                inAgreement = true;
                agreements.add((System.nanoTime() - acknowledged) / 1e6);
            }
            if (System.nanoTime() - acknowledged > 30_000_000_000L) {
                throw new IllegalStateException("not visible after 30 s: " + name);
            }
        }
    }

    private boolean shows(String service, String path, String name) {
        return cabildo.get(service, path).body().toString().contains("\"" + name + "\"");
    }

    private static String created(Cabildo.Answer answer) {
        return answer.body().get("id").asString();
    }

    private static void print(String where, List<Double> milliseconds) {
        Collections.sort(milliseconds);
        System.out.printf(
                "rename-visible-in-%s n=%d p50=%.1fms p90=%.1fms p99=%.1fms max=%.1fms%n",
                where,
                milliseconds.size(),
                quantile(milliseconds, 0.50),
                quantile(milliseconds, 0.90),
                quantile(milliseconds, 0.99),
                milliseconds.getLast());
    }

    private static double quantile(List<Double> sorted, double share) {
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }
}
