package lat.cabildo.systemtests;

import static lat.cabildo.platform.test.Eventually.eventually;
import static lat.cabildo.systemtests.running.Service.AGREEMENTS;
import static lat.cabildo.systemtests.running.Service.DIRECTORY;
import static lat.cabildo.systemtests.running.Service.EVENTS;
import static lat.cabildo.systemtests.running.Service.NOTIFICATIONS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import lat.cabildo.systemtests.running.Answer;
import lat.cabildo.systemtests.running.Api;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Events, agreements and notifications were started when the directory had a past already. */
class LateServiceJourneyIT {
    private final Cabildo cabildo = Cabildo.running();
    private final Past past = cabildo.past();

    @Test
    void showsInEveryServiceWhatHappenedBeforeItWasStarted() {
        String event = Requests.seminar(cabildo.api(EVENTS), past.absorbed(), past.seen())
                .id();
        String agreement = Requests.twinning(cabildo.api(AGREEMENTS), past.absorbed(), past.seen())
                .id();

        assertShowsSurvivor(cabildo.api(EVENTS).get("/events/" + event).body().at("/organizers/0"), "id");
        assertShowsSurvivor(
                cabildo.api(AGREEMENTS).get("/agreements/" + agreement).body().at("/parties/0"), "organization");
    }

    @Test
    void mailsNothingOfThePast() {
        String address = past.survivor() + "@example.org";
        String subscription = Requests.subscription(
                        cabildo.api(NOTIFICATIONS), past.survivor(), Requests.email(address), past.seen())
                .id();

        Requests.rename(cabildo.api(DIRECTORY), past.survivor(), "Guayaquil de mis amores");
        Requests.rename(cabildo.api(DIRECTORY), past.survivor(), Past.NAME);

        eventually(() -> assertThat(cabildo.mail().subjectsTo(address)).hasSize(2));
        Answer deliveries = cabildo.api(NOTIFICATIONS).get("/deliveries?subscription=" + subscription);
        assertThat(deliveries.body().path("items")).hasSize(2);
    }

    /** Its consumer group has read everything before; its database knows nothing of that. */
    @Test
    void showsTheSameAfterItsDatabaseWasLost() {
        Answer event = Requests.seminar(cabildo.api(EVENTS), past.absorbed(), past.seen());
        Map<String, Object> body = Map.of(
                "kind", "twinning",
                "title", Map.of("es", "Hermanamiento"),
                "parties", List.of(Map.of("organization", past.absorbed(), "role", "signatory")),
                "events", List.of(Map.of("event", event.id(), "relation", "signed-at")));
        JsonNode before = shown(cabildo.api(AGREEMENTS), body, event);

        cabildo.startAnew(AGREEMENTS);

        JsonNode after = shown(cabildo.api(AGREEMENTS), body, event);
        assertThat(after.path("parties")).isEqualTo(before.path("parties"));
        assertThat(after.path("events")).isEqualTo(before.path("events"));
        assertThat(before.at("/events/0/title/es").asString()).isEqualTo("Seminario");
    }

    private JsonNode shown(Api agreements, Map<String, ?> body, Answer event) {
        String seen = past.seen() + ", " + event.seen();
        String id = Requests.onceSeen(agreements, "/agreements", body, seen).id();
        return agreements.get("/agreements/" + id).body();
    }

    private void assertShowsSurvivor(JsonNode reference, String id) {
        assertThat(reference.path(id).asString()).isEqualTo(past.survivor());
        assertThat(reference.path("name").asString()).isEqualTo(Past.NAME);
        assertThat(reference.at("/was/0").asString()).isEqualTo(past.absorbed());
    }
}
