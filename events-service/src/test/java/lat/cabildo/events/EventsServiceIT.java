package lat.cabildo.events;

import static lat.cabildo.events.SampleDirectory.AME;
import static lat.cabildo.events.SampleDirectory.ECUADOR_CITY;
import static lat.cabildo.events.SampleDirectory.FLACMA;
import static lat.cabildo.events.SampleDirectory.MAYOR;
import static lat.cabildo.events.SampleDirectory.SEAT;
import static lat.cabildo.platform.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.ulid.UlidCreator;
import java.util.List;
import java.util.Map;
import lat.cabildo.events.Http.Answer;
import lat.cabildo.events.directory.Directory;
import lat.cabildo.events.directory.OrganizationId;
import lat.cabildo.platform.test.PublishedEvent;
import lat.cabildo.platform.test.PublishedEvents;
import lat.cabildo.platform.test.Tokens;
import lat.cabildo.platform.test.Upstream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureRestTestClient
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EventsServiceIT {
    private static final String CHANGES = "cabildo.events.event.changes.v1";

    private final Upstream directory = Upstream.of("directory");
    private final Http secretariat;
    private final Http ame;
    private final RestTestClient client;
    private final Directory copies;

    @Autowired
    EventsServiceIT(RestTestClient client, Directory copies) {
        this.client = client;
        this.copies = copies;
        this.secretariat = new Http(client, Tokens.secretariat());
        this.ame = new Http(client, Tokens.actingFor(AME));
    }

    @BeforeAll
    void fillDirectory() {
        SampleDirectory.publish(directory);
        eventually(() -> {
            assertThat(copies.organizations(List.of(new OrganizationId(FLACMA), new OrganizationId(ECUADOR_CITY))))
                    .hasSize(2);
            assertThat(copies.membersOf(new OrganizationId(FLACMA))).hasSize(1);
            assertThat(secretariat.get("/events?memberOf=" + FLACMA).status()).isEqualTo(200);
        });
    }

    @AfterAll
    void leave() {
        directory.close();
    }

    @Test
    void publishesTheWebinarWithItsInstants() {
        Answer draft = secretariat.post("/events", webinar(FLACMA));
        assertThat(draft.status()).isEqualTo(201);
        assertThat(draft.headers().getLocation()).hasPath("/events/" + draft.id());

        Answer published = secretariat.post("/events/" + draft.id() + "/publish", draft, Map.of());

        assertThat(published.status()).isEqualTo(200);
        assertThat(published.body().path("status").asString()).isEqualTo("published");
        assertThat(published.body().path("startsAt").asString()).isEqualTo("2021-06-11T16:00:00Z");
        assertThat(published.body().path("start").asString()).isEqualTo("2021-06-11T13:00:00");
        PublishedEvent told = PublishedEvents.here().await(CHANGES, draft.id(), 2);
        assertThat(told.type()).isEqualTo("lat.cabildo.events.event.published.v1");
        assertThat(told.state().path("endsAt").asString()).isEqualTo("2021-06-11T17:30:00Z");
        assertThat(told.state().path("organizers").path(0).asString()).isEqualTo(FLACMA);
    }

    @Test
    void givesCalendarsWhatTheyRead() {
        Answer draft = secretariat.post("/events", webinar(FLACMA));

        client.get()
                .uri("/events/" + draft.id())
                .headers(Tokens.secretariat())
                .header("Accept", "text/calendar")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .value(text -> assertThat(text)
                        .contains("BEGIN:VCALENDAR", "DTSTART;TZID=America/Montevideo:20210611T130000"));
        assertThat(client.get()
                        .uri("/events/" + draft.id())
                        .headers(Tokens.secretariat())
                        .exchange()
                        .returnResult(String.class)
                        .getResponseHeaders()
                        .getContentType())
                .isEqualTo(MediaType.APPLICATION_JSON);
    }

    @Test
    void showsTheNewNameOfAnOrganizerAndTheBillingOfThatDay() {
        String city = "org_" + UlidCreator.getUlid();
        SampleDirectory.organization(directory, city, 1, "Villa Vieja", "UY");
        eventually(() -> assertThat(copies.organizations(List.of(new OrganizationId(city))))
                .isNotEmpty());
        Answer draft = secretariat.post("/events", webinar(city));
        Answer billed = secretariat.put(
                "/events/" + draft.id() + "/agenda",
                draft,
                Map.of(
                        "sessions",
                        List.of(Map.of(
                                "kind",
                                "opening",
                                "minutes",
                                15,
                                "people",
                                List.of(Map.of(
                                        "role", "opener", "name", "Ana Laura Pérez", "organizationId", city))))));
        assertThat(billed.status()).isEqualTo(200);

        SampleDirectory.organization(directory, city, 2, "Villa Nueva", "UY");

        eventually(() -> {
            Answer shown = secretariat.get("/events/" + draft.id());
            assertThat(shown.body().at("/organizers/0/name").asString()).isEqualTo("Villa Nueva");
            assertThat(shown.body()
                            .at("/agenda/sessions/0/people/0/billing/organization")
                            .asString())
                    .isEqualTo("Villa Vieja");
            assertThat(shown.tag()).isNotEqualTo(billed.tag());
        });
    }

    @Test
    void freezesTheBillingFromAPost() {
        Answer draft = secretariat.post("/events", webinar(FLACMA));

        Answer billed = secretariat.put(
                "/events/" + draft.id() + "/agenda",
                draft,
                Map.of(
                        "sessions",
                        List.of(Map.of(
                                "kind",
                                "panel",
                                "people",
                                List.of(Map.of("role", "speaker", "person", MAYOR, "post", SEAT))))));

        assertThat(billed.body().at("/agenda/sessions/0/people/0/billing").toString())
                .contains("\"name\":\"Cristian Zamora\"", "\"title\":\"Alcalde\"", "\"organization\":\"Cuenca\"");
    }

    @Test
    void findsEventsByAttributesOfTheirOrganizers() {
        Answer ecuador = secretariat.post("/events", webinar(AME));
        Answer chile = secretariat.post("/events", webinar(FLACMA));

        assertThat(ids("/events?organizerCountry=EC&size=500"))
                .contains(ecuador.id())
                .doesNotContain(chile.id());
        assertThat(ids("/events?memberOf=" + FLACMA + "&size=500"))
                .contains(ecuador.id())
                .doesNotContain(chile.id());
        assertThat(ids("/events?organizer=" + FLACMA + "&size=500"))
                .contains(chile.id())
                .doesNotContain(ecuador.id());
        assertThat(ids("/events?from=2021-06-11&to=2021-06-11&theme=sdg-11&status=draft&size=500"))
                .contains(chile.id());
        assertThat(ids("/events?from=2021-06-12&size=500")).doesNotContain(chile.id());
    }

    @Test
    void letsOrganizersAndTheirRootsChangeTheEvent() {
        Answer draft = ame.post("/events", webinar(AME));
        Http flacma = new Http(client, Tokens.actingFor(FLACMA));
        Http stranger = new Http(client, Tokens.actingFor(ECUADOR_CITY));

        assertThat(stranger.post("/events/" + draft.id() + "/publish", draft, Map.of())
                        .problem())
                .isEqualTo("foreign-organization");
        assertThat(flacma.post("/events/" + draft.id() + "/publish", draft, Map.of())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        Answer refused = secretariat.post("/events", webinar("org_01HZX3Q5W80000000000000N0T"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("unknown-reference");
        assertThat(refused.body().path("pointer").asString()).isEqualTo("/organizers/0/organization");
    }

    @Test
    void refusesTimesThatClocksSkipAndOffsetsInLocalTimes() {
        Answer draft = secretariat.post("/events", webinar(FLACMA));
        String path = "/events/" + draft.id() + "/reschedule";

        Answer skipped = secretariat.post(path, draft, Map.of("start", "2026-09-06T00:30", "zone", "America/Santiago"));
        Answer utc = secretariat.post(path, draft, Map.of("start", "2026-09-06T12:00:00Z"));
        Answer offset = secretariat.post(path, draft, Map.of("start", "2026-09-06T12:00", "zone", "-03:00"));

        assertThat(skipped.problem()).isEqualTo("time-in-gap");
        assertThat(utc.status()).isEqualTo(400);
        assertThat(offset.problem()).isEqualTo("invalid-field");
    }

    @Test
    void movesReschedulesCorrectsAndCancels() {
        Answer draft = secretariat.post("/events", webinar(FLACMA));
        String path = "/events/" + draft.id();

        Answer moved = secretariat.post(
                path + "/move",
                draft,
                Map.of(
                        "mode",
                        "hybrid",
                        "place",
                        Map.of("name", "Teatro Sucre", "organization", AME, "country", "EC")));
        Answer later = secretariat.post(
                path + "/reschedule", moved, Map.of("start", "2021-06-12T13:00", "zone", "America/Montevideo"));
        Answer corrected =
                secretariat.patch(path, later, Map.of("series", "Gobiernos locales en acción", "edition", 1));
        Answer followed = secretariat.post(
                path + "/follow-ups",
                corrected,
                Map.of("text", Map.of("es", "Explorar hermanamientos"), "responsible", List.of(AME), "due", "2021-12"));
        Answer closed = secretariat.post(path + "/follow-ups/1/close", followed, Map.of("outcome", "done"));
        Answer cancelled =
                secretariat.post(path + "/cancel", closed, Map.of("reason", Map.of("es", "Alerta de temporal")));

        assertThat(moved.body().at("/place/organization/name").asString())
                .isEqualTo("Asociación de Municipalidades Ecuatorianas");
        assertThat(cancelled.status()).isEqualTo(200);
        assertThat(cancelled.body().path("series").asString()).isEqualTo("Gobiernos locales en acción");
        assertThat(cancelled.body().at("/followUps/0/status").asString()).isEqualTo("done");
        assertThat(secretariat.post(path + "/publish", cancelled, Map.of()).problem())
                .isEqualTo("event-cancelled");
        PublishedEvent told = PublishedEvents.here().await(CHANGES, draft.id(), 7);
        assertThat(PublishedEvents.here().all(CHANGES, draft.id()))
                .extracting(PublishedEvent::type)
                .extracting(type -> type.replace("lat.cabildo.events.event.", ""))
                .containsExactly(
                        "created.v1",
                        "moved.v1",
                        "rescheduled.v1",
                        "corrected.v1",
                        "follow-up-added.v1",
                        "follow-up-closed.v1",
                        "cancelled.v1");
        assertThat(told.change().at("/reason/es").asString()).isEqualTo("Alerta de temporal");
    }

    private List<String> ids(String path) {
        return secretariat
                .get(path)
                .body()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    private static Map<String, Object> webinar(String organizer) {
        return Map.of(
                "kind", "webinar",
                "title", Map.of("es", "Gobiernos locales en acción"),
                "organizers", List.of(Map.of("organization", organizer, "role", "organizer")),
                "themes", List.of("sdg-11"),
                "start", "2021-06-11T13:00",
                "end", "2021-06-11T14:30",
                "zone", "America/Montevideo",
                "mode", "online");
    }
}
