package lat.cabildo.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How long after a rename was acknowledged by the directory it shows in an event and in an agreement: both are read
 * again and again, by turns, until the new name is there. Prints the distribution of each.
 */
public final class RenameVisibility {
    private static final int WARM_UP = 20;
    private static final int RENAMES_OF_ONE = 20;

    private final Cabildo cabildo;
    private final List<Double> events = new ArrayList<>();
    private final List<Double> agreements = new ArrayList<>();

    private RenameVisibility(Cabildo cabildo) {
        this.cabildo = cabildo;
    }

    public static void main(String[] arguments) {
        int renames = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200;
        RenameVisibility benchmark = new RenameVisibility(new Cabildo(Path.of(arguments[0])));
        benchmark.measure(WARM_UP);
        benchmark.events.clear();
        benchmark.agreements.clear();
        benchmark.measure(renames);
        print("events", benchmark.events);
        print("agreements", benchmark.agreements);
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
