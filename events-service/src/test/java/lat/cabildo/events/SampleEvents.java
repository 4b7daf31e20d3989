package lat.cabildo.events;

import static lat.cabildo.platform.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lat.cabildo.events.Http.Answer;

/** Events with one speaker, as soon as the service knows whom they name. */
final class SampleEvents {

    private SampleEvents() {}

    /** @param when such as {@code on} */
    static Answer announced(Http secretariat, String organizer, Map<String, ?> when, Map<String, ?> speaker) {
        Map<String, Object> event = new HashMap<>(when);
        event.put("kind", "forum");
        event.put("title", Map.of("es", "Foro"));
        event.put("organizers", List.of(Map.of("organization", organizer, "role", "organizer")));
        event.put("mode", "onsite");
        Answer[] created = new Answer[1];
        eventually(() -> {
            created[0] = secretariat.post("/events", event);
            assertThat(created[0].status()).isEqualTo(201);
        });
        eventually(() ->
                assertThat(announce(secretariat, created[0], speaker).status()).isEqualTo(200));
        return created[0];
    }

    static Answer announce(Http secretariat, Answer event, Map<String, ?> speaker) {
        Map<String, Object> keynote = Map.of("kind", "keynote", "people", List.of(speaker));
        return secretariat.put("/events/" + event.id() + "/agenda", event, Map.of("sessions", List.of(keynote)));
    }
}
