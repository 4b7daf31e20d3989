package lat.cabildo.systemtests;

import static lat.cabildo.platform.test.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import lat.cabildo.systemtests.running.Answer;
import lat.cabildo.systemtests.running.Api;

/** What the journeys ask of the services. */
final class Requests {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Requests() {}

    static Map<String, ?> cityNamed(String name) {
        return Map.of(
                "kind", "city",
                "country", "EC",
                "names", List.of(Map.of("text", name, "type", "legal", "language", "es")));
    }

    static Answer city(Api directory, String name) {
        return done(directory.post("/organizations", cityNamed(name)));
    }

    static Answer rename(Api directory, String id, String name) {
        return done(tryRename(directory, id, name));
    }

    static Answer tryRename(Api directory, String id, String name) {
        return directory.post(
                "/organizations/" + id + "/rename", Map.of("name", name, "language", "es"), "If-Match", "*");
    }

    /** A seminar whose organizer the events service must have heard of. */
    static Answer seminar(Api events, String organizer, String seen) {
        Map<String, ?> body = Map.of(
                "kind",
                "seminar",
                "title",
                Map.of("es", "Seminario"),
                "organizers",
                List.of(Map.of("organization", organizer, "role", "organizer")),
                "mode",
                "online");
        return onceSeen(events, "/events", body, seen);
    }

    static Answer twinning(Api agreements, String party, String seen) {
        return onceSeen(agreements, "/agreements", twinningOf(party), seen);
    }

    static Map<String, ?> twinningOf(String party) {
        return Map.of(
                "kind", "twinning",
                "title", Map.of("es", "Hermanamiento"),
                "parties", List.of(Map.of("organization", party, "role", "signatory")));
    }

    static Answer subscription(Api notifications, String owner, Map<String, ?> channel, String seen) {
        Map<String, ?> body =
                Map.of("owner", owner, "filter", List.of("org:" + owner), "channel", channel, "language", "es");
        return onceSeen(notifications, "/subscriptions", body, seen);
    }

    static Map<String, ?> email(String address) {
        return Map.of("type", "email", "address", address);
    }

    /**
     * Creates what refers to something that the service may not have heard of yet: then it says so, and is asked again.
     */
    static Answer onceSeen(Api service, String path, Map<String, ?> body, String seen) {
        AtomicReference<Answer> answer = new AtomicReference<>();
        within(PATIENCE, () -> {
            answer.set(service.post(path, body, "Cabildo-Seen", seen));
            assertThat(answer.get().problem()).isNotEqualTo("not-yet-seen");
        });
        return done(answer.get());
    }

    static Answer done(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isIn(200, 201);
        return answer;
    }
}
