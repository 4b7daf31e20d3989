package lat.cabildo.events;

import static lat.cabildo.platform.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.ulid.UlidCreator;
import java.util.Map;
import lat.cabildo.events.Http.Answer;
import lat.cabildo.platform.test.ServiceTest;
import lat.cabildo.platform.test.Tokens;
import lat.cabildo.platform.test.Upstream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** An event shows beside each billing what the directory knows of that day, and follows what it learns later. */
@ServiceTest
class OfficesIT {
    private final Upstream directory = Upstream.of("directory");
    private final Http secretariat;
    private final String tail = UlidCreator.getUlid().toString();
    private final String city = "org_" + tail;
    private final String person = "per_" + tail;
    private final String mayor = "pst_" + tail;
    private final String mandate = "mdt_" + tail;

    OfficesIT(RestTestClient client) {
        this.secretariat = new Http(client, Tokens.secretariat());
    }

    @BeforeEach
    void know() {
        SampleDirectory.organization(directory, city, 1, "Cuenca", "EC");
        directory.state("person", person, 1, Map.of("id", person, "name", "Pedro Palacios", "status", "active"));
        directory.state("post", mayor, 1, Map.of("id", mayor, "organization", city, "title", Map.of("es", "Alcalde")));
    }

    @AfterEach
    void leave() {
        directory.close();
    }

    @Test
    void showsThePostHeldOnTheDayAndNoneThatWasOver() {
        mandate(1, "2019-05-15", "2023-05-14");
        Answer then = event("2021-06-11");
        Answer later = event("2025-06-11");

        eventually(() -> {
            JsonNode office = offices(then).path(0);
            assertThat(office.path("post").asString()).isEqualTo(mayor);
            assertThat(office.at("/title/es").asString()).isEqualTo("Alcalde");
            assertThat(office.at("/organization/name").asString()).isEqualTo("Cuenca");
            assertThat(office.path("held").asString()).isEqualTo("yes");
        });
        assertThat(offices(later).isMissingNode()).isTrue();
    }

    @Test
    void followsWhatTheDirectoryLearnsLater() {
        mandate(1, "2019-05-15", "2020-05-14");
        Answer event = event("2021-06-11");
        Answer before = secretariat.get("/events/" + event.id());

        mandate(2, "2019-05-15", "2023-05-14");

        eventually(() -> assertThat(offices(event).size()).isEqualTo(1));
        assertThat(secretariat.get("/events/" + event.id()).tag()).isNotEqualTo(before.tag());
    }

    @Test
    void countsTheMandatesOfARecordThatWasMerged() {
        mandate(1, "2019-05-15", "2023-05-14");
        Answer event = event("2021-06-11");
        String survivor = "per_" + UlidCreator.getUlid();
        directory.state("person", survivor, 1, Map.of("id", survivor, "name", "P. Palacios", "status", "active"));
        directory.state(
                "person",
                person,
                2,
                Map.of("id", person, "name", "Pedro Palacios", "status", "merged", "mergedInto", survivor));

        eventually(() -> {
            JsonNode shown = first(event);
            assertThat(shown.at("/person/id").asString()).isEqualTo(survivor);
            assertThat(shown.path("offices").size()).isEqualTo(1);
        });
    }

    private void mandate(long version, String from, String to) {
        directory.state(
                "mandate",
                mandate,
                version,
                Map.of(
                        "id", mandate,
                        "person", person,
                        "post", mayor,
                        "organization", city,
                        "from", from,
                        "to", to,
                        "status", "ended"));
    }

    private Answer event(String day) {
        return SampleEvents.announced(
                secretariat, city, Map.of("on", day), Map.of("person", person, "role", "speaker"));
    }

    private JsonNode offices(Answer event) {
        return first(event).path("offices");
    }

    private JsonNode first(Answer event) {
        return secretariat.get("/events/" + event.id()).body().at("/agenda/sessions/0/people/0");
    }
}
