package lat.cabildo.events;

import static lat.cabildo.events.SampleDirectory.AME;
import static lat.cabildo.events.SampleDirectory.ECUADOR_CITY;
import static lat.cabildo.events.SampleDirectory.FLACMA;
import static lat.cabildo.platform.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import lat.cabildo.events.Http.Answer;
import lat.cabildo.events.directory.Directory;
import lat.cabildo.events.directory.OrganizationId;
import lat.cabildo.platform.test.PublishedEvent;
import lat.cabildo.platform.test.PublishedEvents;
import lat.cabildo.platform.test.Tokens;
import lat.cabildo.platform.test.Upstream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.web.servlet.client.RestTestClient;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@AutoConfigureRestTestClient
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegistrationServiceIT {
    private static final String CHANGES = "cabildo.events.registration.changes.v1";
    private static final String CONTACTS = "cabildo.events.registration.contacts.v1";

    private final RestTestClient client;
    private final Http secretariat;
    private final Directory copies;

    @Autowired
    RegistrationServiceIT(RestTestClient client, Directory copies) {
        this.client = client;
        this.secretariat = new Http(client, Tokens.secretariat());
        this.copies = copies;
    }

    @BeforeAll
    void fillDirectory() {
        try (Upstream directory = Upstream.of("directory")) {
            SampleDirectory.publish(directory);
        }
        eventually(() -> assertThat(copies.organizations(
                        List.of(new OrganizationId(FLACMA), new OrganizationId(AME), new OrganizationId(ECUADOR_CITY))))
                .hasSize(3));
    }

    @Test
    void letsTheFirstInLineInWhenSomebodyLeaves() {
        String event = openEvent(Map.of("capacity", 2, "waitingList", true));
        Answer first = register(event, "evelyn@example.org", 2);
        Answer second = register(event, "josue@example.org", 1);
        Answer third = register(event, "luis@example.org", 1);
        assertThat(first.body().path("status").asString()).isEqualTo("confirmed");
        assertThat(second.body().path("status").asString()).isEqualTo("waitlisted");
        assertThat(secretariat.get("/events/" + event + "/seats").body().toString())
                .isEqualTo("{\"capacity\":2,\"taken\":2,\"waiting\":2}");

        Answer left = secretariat.post("/registrations/" + first.id() + "/cancel", first, Map.of());

        assertThat(left.body().path("status").asString()).isEqualTo("cancelled");
        eventually(() -> assertThat(List.of(status(second), status(third))).containsOnly("confirmed"));
        assertThat(PublishedEvents.here().await(CHANGES, second.id(), 2).type())
                .isEqualTo("lat.cabildo.events.registration.promoted.v1");
        Answer back = register(event, "Evelyn@example.org", 1);
        assertThat(back.id()).isEqualTo(first.id());
        assertThat(back.body().path("status").asString()).isEqualTo("waitlisted");
    }

    @Test
    void notesWhoWasShownRegistrants() {
        String event = openEvent(Map.of("capacity", 2));
        String one = "/registrations/" + register(event, "noemi@example.org", 1).id();
        String all = "/events/" + event + "/registrations";
        Http reader = new Http(client, Tokens.secretariat().withScopes("events:read"));
        assertThat(reader.get(one).status()).isEqualTo(200);
        assertThat(reader.get(all).status()).isEqualTo(200);
        assertThat(looks(one) + looks(all)).isZero();

        secretariat.get(one);
        secretariat.get(all);

        assertThat(looks(one)).isEqualTo(1);
        assertThat(looks(all)).isEqualTo(1);
    }

    private int looks(String path) {
        return new Http(client, Tokens.secretariat().withScopes("cabildo:operate"))
                .get("/operations/audit?action=contacts.look&target=" + path)
                .body()
                .path("items")
                .size();
    }

    @Test
    void letsThemInWhenTheRoomGrows() {
        String event = openEvent(Map.of("capacity", 3, "waitingList", true));
        register(event, "a@example.org", 2);
        Answer waiting = register(event, "b@example.org", 2);
        Answer seen = secretariat.get("/events/" + event);

        secretariat.put("/events/" + event + "/registration-policy", seen, policy(Map.of("capacity", 4)));

        eventually(() -> assertThat(status(waiting)).isEqualTo("confirmed"));
    }

    @Test
    void neverOverbooksUnderManyCallers() throws Exception {
        String event = openEvent(Map.of("capacity", 15));
        List<Answer> answers = new ArrayList<>();
        try (ExecutorService callers = Executors.newFixedThreadPool(12)) {
            List<Future<Answer>> asked = IntStream.range(0, 60)
                    .mapToObj(i -> callers.submit(() -> register(event, "p%d@example.org".formatted(i), 1)))
                    .toList();
            for (Future<Answer> each : asked) {
                answers.add(each.get());
            }
        }

        assertThat(answers).filteredOn(each -> each.status() == 201).hasSize(15);
        assertThat(answers)
                .filteredOn(each -> each.status() != 201)
                .extracting(Answer::problem)
                .containsOnly("event-full");
        assertThat(secretariat
                        .get("/events/" + event + "/registrations?status=confirmed&size=500")
                        .body()
                        .path("items")
                        .size())
                .isEqualTo(15);
    }

    @Test
    void registersAnAddressOnce() {
        String event = openEvent(Map.of("capacity", 5));

        assertThat(register(event, "dirección.cooperación@ame.gob.ec", 1).status())
                .isEqualTo(201);
        assertThat(register(event, "DIRECCIÓN.cooperación@ame.gob.ec", 1).problem())
                .isEqualTo("already-registered");
        assertThat(secretariat
                        .get("/events/" + event + "/seats")
                        .body()
                        .path("taken")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void keepsToTheDeadlineInItsZone() {
        String event = openEvent(Map.of("deadline", Map.of("day", "2021-06-09", "inclusive", false)));

        Answer late = register(event, "late@example.org", 1);

        assertThat(late.problem()).isEqualTo("deadline-passed");
        assertThat(late.body().path("closedAt").asString()).isEqualTo("2021-06-09T03:00:00Z");
    }

    @Test
    void tellsWhoItIsOnlyToThoseWhoMayKnow() {
        String event = openEvent(Map.of("capacity", 5));
        Answer registered = register(event, "secret@example.org", 2);
        Http reader = new Http(client, Tokens.secretariat().withScopes("events:read"));

        PublishedEvent told = PublishedEvents.here().await(CHANGES, registered.id(), 1);

        assertThat(told.attributes().getType()).isEqualTo("lat.cabildo.events.registration.confirmed.v1");
        assertThat(String.valueOf(told.data())).doesNotContain("secret@", "Somebody");
        eventually(() -> assertThat(PublishedEvents.here().all(CONTACTS, registered.id()))
                .extracting(RegistrationServiceIT::email)
                .containsExactly("secret@example.org"));
        assertThat(registered.body().at("/registrant/email").asString()).isEqualTo("secret@example.org");
        assertThat(reader.get("/registrations/" + registered.id()).body().toString())
                .contains("confirmed")
                .doesNotContain("secret@", "Somebody");
        assertThat(reader.get("/events/" + event + "/registrations").body().toString())
                .doesNotContain("secret@", "Somebody");
    }

    @Test
    void forgetsWhoRegistered() {
        String event = openEvent(Map.of("capacity", 5));
        Answer registered = register(event, "forget@example.org", 1);

        assertThat(secretariat
                        .delete("/registrations/" + registered.id(), registered)
                        .status())
                .isEqualTo(204);

        assertThat(secretariat.get("/registrations/" + registered.id()).status())
                .isEqualTo(404);
        PublishedEvent erased = PublishedEvents.here().await(CHANGES, registered.id(), 2);
        assertThat(String.valueOf(erased.data())).isEqualTo("{\"change\":{\"id\":\"" + registered.id() + "\"}}");
        eventually(() -> assertThat(PublishedEvents.here()
                        .all(CONTACTS, registered.id())
                        .getLast()
                        .data())
                .isNull());
    }

    @Test
    void registersForOwnOrganizationsAndForOnesOwnEvents() {
        String event = openEvent(Map.of("capacity", 5));
        Http city = new Http(client, Tokens.actingFor(ECUADOR_CITY));

        assertThat(city.post("/events/" + event + "/registrations", person("city@example.org", 1))
                        .problem())
                .isEqualTo("foreign-organization");
        Map<String, Object> delegate = new HashMap<>(person("city@example.org", 1));
        delegate.put("organization", ECUADOR_CITY);
        Answer registered = city.post("/events/" + event + "/registrations", delegate);
        assertThat(registered.status()).isEqualTo(201);
        assertThat(registered.body().at("/organization/name").asString()).isEqualTo("Cuenca");
    }

    private static String email(PublishedEvent contacts) {
        return Objects.requireNonNull(contacts.data()).path("email").asString();
    }

    private String status(Answer registration) {
        return secretariat
                .get("/registrations/" + registration.id())
                .body()
                .path("status")
                .asString();
    }

    private Answer register(String event, String email, int seats) {
        return secretariat.post("/events/" + event + "/registrations", person(email, seats));
    }

    private static Map<String, Object> person(String email, int seats) {
        return Map.of("name", "Somebody", "email", email, "seats", seats);
    }

    private String openEvent(Map<String, ?> registration) {
        Answer draft = secretariat.post(
                "/events",
                Map.of(
                        "kind", "forum",
                        "title", Map.of("es", "XI Foro Iberoamericano"),
                        "organizers", List.of(Map.of("organization", FLACMA, "role", "organizer")),
                        "on", "2031",
                        "mode", "onsite"));
        Answer published = secretariat.post("/events/" + draft.id() + "/publish", draft, Map.of());
        Answer open =
                secretariat.put("/events/" + draft.id() + "/registration-policy", published, policy(registration));
        assertThat(open.status()).isEqualTo(200);
        return draft.id();
    }

    private static Map<String, Object> policy(Map<String, ?> more) {
        Map<String, Object> policy = new HashMap<>(more);
        policy.put("type", "native");
        policy.put("zone", "America/Montevideo");
        return policy;
    }
}
