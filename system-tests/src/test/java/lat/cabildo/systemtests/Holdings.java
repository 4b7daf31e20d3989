package lat.cabildo.systemtests;

import static lat.cabildo.platform.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import lat.cabildo.local.sample.Known;
import lat.cabildo.local.sample.SampleFiles;
import lat.cabildo.local.sample.Step;
import lat.cabildo.systemtests.running.Answer;
import lat.cabildo.systemtests.running.Api;
import lat.cabildo.systemtests.running.Service;
import tools.jackson.databind.JsonNode;

/** The sample data of all services, and how they are shown. */
final class Holdings {
    private static final Map<String, String> PATHS = Map.of(
            "org", "directory /organizations/",
            "per", "directory /people/",
            "pst", "directory /posts/",
            "mdt", "directory /mandates/",
            "mbr", "directory /memberships/",
            "evt", "events /events/",
            "reg", "events /registrations/",
            "agr", "agreements /agreements/",
            "sub", "notifications /subscriptions/",
            "dlv", "notifications /deliveries/");

    private final Known known = new Known("http://localhost", LocalDate.now(ZoneOffset.UTC));
    private final Map<String, String> seen = new LinkedHashMap<>();
    private final Set<String> ids = new LinkedHashSet<>();
    private int pictures;

    /** Sends all of it but what asks for webhooks, which nobody takes here. */
    void load(Installation installation) {
        SampleFiles.steps().stream()
                .filter(each -> !each.body().toString().contains("type=webhook"))
                .forEach(each -> load(installation, each));
    }

    private void load(Installation installation, Step step) {
        Api api = installation.api(Service.valueOf(step.service().toUpperCase(Locale.ROOT)));
        Set<String> used = new LinkedHashSet<>();
        Map<String, Object> body = new LinkedHashMap<>();
        ((Map<?, ?>) known.fill(step.body(), used)).forEach((key, value) -> body.put("" + key, value));
        String path = known.fill(step.path(), new LinkedHashSet<>());
        // As many as one request may name.
        used.stream().map(seen::get).filter(Objects::nonNull).forEach(each -> awaitSeen(api, each));
        Answer answer = api.send(step.method(), path, body, "Idempotency-Key", step.key(), "If-Match", "*");
        assertThat(answer.status()).as("%s %s: %s", step.key(), body, answer).isBetween(200, 299);
        if (step.as() != null) {
            known.created(step.as(), answer.id());
        }
        if (step.method().equals("POST")) {
            note(answer);
        }
    }

    private static void awaitSeen(Api api, String seen) {
        eventually(() ->
                assertThat(api.get("/none", "Cabildo-Seen", seen).problem()).isNotEqualTo("not-yet-seen"));
    }

    /** To be shown as well. */
    Answer note(Answer created) {
        if (PATHS.containsKey(prefix(created.id()))) {
            ids.add(created.id());
            seen.put(created.id(), created.seen());
        }
        return created;
    }

    /** @param name as the sample data call it */
    String id(String name) {
        return Objects.requireNonNull(known.ids().get(name), name);
    }

    /** What each record that was ever created is shown as, by its address; at first all are there. */
    Map<String, JsonNode> shown(Installation installation) {
        Map<String, JsonNode> shown = new TreeMap<>();
        for (String id : ids) {
            String[] place = Objects.requireNonNull(PATHS.get(prefix(id))).split(" ");
            Api api = installation.api(Service.valueOf(place[0].toUpperCase(Locale.ROOT)));
            Answer answer = api.get(place[1] + id);
            assertThat(answer.status())
                    .as("%s%s", place[1], id)
                    .isIn(pictures == 0 ? Set.of(200) : Set.of(200, 404, 410));
            shown.put(place[1] + id, answer.body());
        }
        JsonNode deliveries = installation
                .api(Service.NOTIFICATIONS)
                .get("/deliveries?size=200")
                .body();
        shown.put("/deliveries", deliveries.path("items"));
        pictures++;
        return shown;
    }

    private static String prefix(String id) {
        return id.substring(0, Math.max(0, id.indexOf('_')));
    }
}
