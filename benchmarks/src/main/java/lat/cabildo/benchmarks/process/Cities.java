package lat.cabildo.benchmarks.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import lat.cabildo.benchmarks.backbone.Work;
import lat.cabildo.systemtests.running.Answer;
import lat.cabildo.systemtests.running.Api;

/**
 * Organizations in the directory, and for each an event that it organizes: what is renamed in one service and looked
 * for in the other. Requests go to the instances by turns.
 */
final class Cities {
    private static final int ALL = 800;
    private static final long PATIENCE = 30_000_000_000L;
    private static final long PAUSE_MILLIS = 2;

    private final List<Api> directory;
    private final List<Api> events;
    private final List<String> organizations = new ArrayList<>();
    private final List<String> theirEvents = new ArrayList<>();
    private final AtomicReferenceArray<String> names = new AtomicReferenceArray<>(ALL);

    Cities(List<Api> directory, List<Api> events) throws Exception {
        this.directory = directory;
        this.events = events;
        String[] made = new String[2 * ALL];
        Work.perSecond(ALL, each -> {
            Answer city =
                    Installation.required(201, () -> directory(each).post("/organizations", city(name(each, "nueva"))));
            Answer event = Installation.required(
                    201, () -> events(each).post("/events", event(city.id()), "Cabildo-Seen", city.seen()));
            made[2 * each] = city.id();
            made[2 * each + 1] = event.id();
            names.set(each, name(each, "nueva"));
        });
        for (int each = 0; each < ALL; each++) {
            organizations.add(made[2 * each]);
            theirEvents.add(made[2 * each + 1]);
        }
    }

    static Map<String, ?> city(String name) {
        return Map.of("kind", "city", "names", names(name));
    }

    static Map<String, ?> event(String organizer) {
        return Map.of(
                "kind",
                "seminar",
                "title",
                Map.of("es", "Seminario"),
                "organizers",
                List.of(Map.of("organization", organizer, "role", "organizer")),
                "mode",
                "online");
    }

    /** Gives one of them a name that it never had; returns when that is acknowledged. */
    void rename(int number) {
        int city = number % ALL;
        String name = name(city, Integer.toString(number));
        names.set(city, name);
        Installation.required(
                200,
                () -> directory(number)
                        .send(
                                "PATCH",
                                "/organizations/" + organizations.get(city),
                                Map.of("names", names(name)),
                                "If-Match",
                                "*"));
    }

    /** Asks one instance again and again until it shows the name of this renaming. */
    void awaitShown(int number) throws InterruptedException {
        awaitShown(number, name(number % ALL, Integer.toString(number)));
    }

    /** Waits until each has the name that it was given last; fails if one does not get it. */
    void requireAllShown() throws InterruptedException {
        for (int each = 0; each < ALL; each++) {
            awaitShown(each, names.get(each));
        }
    }

    private void awaitShown(int number, String name) throws InterruptedException {
        String path = "/events/" + theirEvents.get(number % ALL);
        long began = System.nanoTime();
        while (!Installation.required(200, () -> events(number).get(path))
                .body()
                .toString()
                .contains("\"" + name + "\"")) {
            if (System.nanoTime() - began > PATIENCE) {
                throw new IllegalStateException("not visible after 30 s: " + name);
            }
            Thread.sleep(PAUSE_MILLIS);
        }
    }

    private Api directory(int number) {
        return directory.get(number % directory.size());
    }

    /** Another one by turns than that of the directory. */
    private Api events(int number) {
        return events.get((number / directory.size() + number) % events.size());
    }

    private static String name(int city, String suffix) {
        return "Ciudad %d de la federación %s".formatted(city, suffix);
    }

    private static List<Map<String, String>> names(String name) {
        return List.of(Map.of("text", name, "type", "legal", "language", "es"));
    }
}
