package lat.cabildo.systemtests;

import static lat.cabildo.platform.test.Eventually.within;
import static lat.cabildo.systemtests.running.Service.AGREEMENTS;
import static lat.cabildo.systemtests.running.Service.DIRECTORY;
import static lat.cabildo.systemtests.running.Service.EVENTS;
import static lat.cabildo.systemtests.running.Service.NOTIFICATIONS;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.ulid.UlidCreator;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lat.cabildo.systemtests.checking.Remnants;
import lat.cabildo.systemtests.running.Answer;
import lat.cabildo.systemtests.running.Api;
import lat.cabildo.systemtests.running.Service;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * A mayor of whom every service knows something is erased, as {@code docs/operators.md} says how. Whatever was said of
 * her has a word in it that nothing else has, and no database, topic, log or later letter has any of them then.
 */
class ErasureJourneyIT {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String KEY = "Idempotency-Key";

    private final Cabildo cabildo = Cabildo.running();
    private final Api directory = cabildo.api(DIRECTORY);
    private final String mark =
            "zq" + UlidCreator.getUlid().toString().substring(10).toLowerCase(Locale.ROOT);
    private final String name = "Zoila " + mark + "nombre";
    private final String address = mark + "correo@cuenca.example";
    private final String phone = "+5939" + String.valueOf(System.nanoTime()).substring(4);
    private final Remnants remnants = cabildo.remnants(mark, phone);

    private final Answer network = Requests.done(directory.post(
            "/organizations",
            Map.of("kind", "network", "names", List.of(Map.of("text", "Red de Ciudades", "type", "legal")))));
    private final Answer city = Requests.city(directory, "Cuenca de los Andes");
    private final String owner = city.id() + "@example.org";
    private final List<String> subscriptions = new ArrayList<>();

    @AfterEach
    void close() {
        remnants.close();
    }

    @Test
    void leavesNothingOfWhoIsErasedInAnyService() {
        Map<String, ?> entered = Map.of(
                "names",
                List.of(Map.of("text", name, "type", "legal"), Map.of("text", "Z. " + mark + "alias", "type", "alias")),
                "honorific",
                "Ing. " + mark + "honor",
                "sources",
                List.of(Map.of("title", "Currículo de " + mark + "fuente")));
        Answer person = Requests.done(directory.post("/people", entered, KEY, "enter-" + mark));
        giveContacts(person.id());
        Answer misprint = absorbed(person.id());
        Answer mayor = post(city.id(), "mayor", "Alcaldesa");
        Answer president = post(network.id(), "president", "Presidenta");
        subscribe();
        Answer mandate = mandate(person.id(), mayor.id());
        within(PATIENCE, () -> assertThat(cabildo.mail().subjectsTo(owner)).isNotEmpty());
        String event = "/events/" + speaking(person).id();
        Answer registration = registered(event);
        Answer agreement = signed(person, mayor);
        requireMarksEverywhere();
        cabildo.mail().stop();
        Answer receipt;
        try {
            mandate(person.id(), president.id());
            within(PATIENCE, () -> assertThat(deliveries("postponed")).isNotEmpty());

            Requests.done(directory.post(
                    "/people/" + person.id() + "/erase", Map.of("reason", "requested"), "If-Match", "*"));
            receipt = followed(person.id(), misprint.id());
            assertThat(cabildo.api(EVENTS)
                            .send("DELETE", "/registrations/" + registration.id(), null, "If-Match", "*")
                            .status())
                    .isEqualTo(204);
        } finally {
            cabildo.mail().start();
        }
        within(PATIENCE, () -> assertThat(remnants.lasting()).isEmpty());
        List<String> passing = remnants.passing();

        requireToldOn(receipt, passing);
        requireAskedInVain(person.id(), misprint.id(), entered);
        assertThat(shown(directory, "/mandates/" + mandate.id())).contains("person-erased");
        assertThat(shown(cabildo.api(EVENTS), event)).contains(person.id());
        assertThat(shown(cabildo.api(AGREEMENTS), "/agreements/" + agreement.id() + "/acts"))
                .contains("Alcaldesa", person.id());
        int before = cabildo.mail().letters().size();
        within(PATIENCE, () -> assertThat(deliveries("postponed")).isEmpty());
        assertThat(deliveries("skipped")).as("what was due of her").isNotEmpty();
        Requests.rename(directory, city.id(), "Santa Ana de los Ríos");
        within(
                PATIENCE,
                () -> assertThat(cabildo.mail().subjectsTo(owner))
                        .anyMatch(each -> each.contains("Santa Ana de los Ríos")));
        assertThat(cabildo.mail()
                        .letters()
                        .subList(before, cabildo.mail().letters().size()))
                .noneMatch(each -> each.contains(mark) || each.contains(phone));
        assertThat(remnants.lasting()).isEmpty();
        assertThat(remnants.passing()).as("said again since").containsExactlyInAnyOrderElementsOf(passing);
    }

    private void giveContacts(String person) {
        Map<String, ?> consent = Map.of("givenOn", "2025-01-01", "by", "Formulario de " + mark + "firma");
        Requests.done(directory.send(
                "PUT",
                "/people/" + person + "/contact-points",
                Map.of(
                        "contactPoints",
                        List.of(
                                Map.of("type", "email", "value", address, "purpose", "personal", "consent", consent),
                                Map.of("type", "phone", "value", phone, "purpose", "personal"),
                                Map.of("type", "address", "value", "Calle " + mark + "casa", "purpose", "personal"))),
                "If-Match",
                "*"));
    }

    private Answer absorbed(String into) {
        Answer misprint = Requests.done(directory.post(
                "/people", Map.of("names", List.of(Map.of("text", "Soila " + mark + "errata", "type", "legal")))));
        Requests.done(directory.post("/people/" + misprint.id() + "/merge", Map.of("into", into), "If-Match", "*"));
        return misprint;
    }

    private Answer post(String organization, String role, String title) {
        return Requests.done(directory.post(
                "/posts",
                Map.of("organization", organization, "role", role, "title", Map.of("es", title), "maySign", true)));
    }

    private Answer mandate(String person, String post) {
        return Requests.done(directory.post(
                "/mandates",
                Map.of(
                        "person",
                        person,
                        "post",
                        post,
                        "from",
                        "2024-05-14",
                        "source",
                        Map.of("title", "Acta de posesión de " + mark + "acta"))));
    }

    private void subscribe() {
        for (Answer each : List.of(city, network)) {
            Map<String, ?> body = Map.of(
                    "owner", city.id(),
                    "filter", List.of("org:" + each.id()),
                    "channel", Requests.email(owner),
                    "language", "es");
            String seen = city.seen() + ", " + network.seen();
            subscriptions.add(Requests.onceSeen(cabildo.api(NOTIFICATIONS), "/subscriptions", body, seen)
                    .id());
        }
    }

    private Answer speaking(Answer person) {
        Api events = cabildo.api(EVENTS);
        Map<String, ?> seminar = Map.of(
                "kind", "seminar",
                "title", Map.of("es", "Seminario"),
                "organizers", List.of(Map.of("organization", city.id(), "role", "organizer")),
                "on", "2031",
                "mode", "online");
        Answer event = Requests.onceSeen(events, "/events", seminar, city.seen());
        Map<String, ?> speaker = Map.of(
                "person",
                person.id(),
                "role",
                "speaker",
                "name",
                name,
                "title",
                "Alcaldesa " + mark + "cartel",
                "organization",
                "Cuenca");
        Map<String, ?> agenda = Map.of("sessions", List.of(Map.of("kind", "keynote", "people", List.of(speaker))));
        awaitSeen(events, person.seen());
        Requests.done(events.send("PUT", "/events/" + event.id() + "/agenda", agenda, "If-Match", "*"));
        return event;
    }

    /** Under her own name, which the directory knows nothing of. */
    private Answer registered(String event) {
        Api events = cabildo.api(EVENTS);
        Requests.done(events.post(event + "/publish", null, "If-Match", "*"));
        Requests.done(events.send(
                "PUT",
                event + "/registration-policy",
                Map.of("type", "native", "capacity", 50, "zone", "America/Guayaquil"),
                "If-Match",
                "*"));
        return Requests.done(events.post(event + "/registrations", Map.of("name", name, "email", address, "seats", 1)));
    }

    private Answer signed(Answer person, Answer mayor) {
        Api agreements = cabildo.api(AGREEMENTS);
        Answer agreement = Requests.twinning(agreements, city.id(), city.seen());
        Map<String, ?> signer = Map.of(
                "person", person.id(),
                "post", mayor.id(),
                "name", "Ing. " + mark + "rubrica",
                "title", Map.of("es", "Alcaldesa"));
        Map<String, ?> body = Map.of(
                "source", Map.of("title", "Acta"),
                "acts", List.of(Map.of("kind", "signature", "organization", city.id(), "signer", signer)));
        awaitSeen(agreements, person.seen() + ", " + mayor.seen());
        Requests.done(agreements.post("/agreements/" + agreement.id() + "/acts/record", body, "If-Match", "*"));
        return agreement;
    }

    /** As the operators' guide says. */
    private Answer followed(String... records) {
        String receipt = "/erasures/"
                + directory
                        .get("/erasures?person=" + records[0])
                        .body()
                        .at("/items/0/id")
                        .asString();
        Answer done = directory.get(receipt);
        assertThat(done.body().path("records").values())
                .extracting(each -> each.path("person").asString())
                .containsExactlyInAnyOrder(records);
        for (Service service : List.of(EVENTS, AGREEMENTS, NOTIFICATIONS)) {
            Api api = cabildo.api(service);
            for (JsonNode each : done.body().path("records")) {
                within(PATIENCE, () -> {
                    Answer copies =
                            api.get("/operations/copies/" + each.path("person").asString());
                    assertThat(copies.body().path("items").values())
                            .isNotEmpty()
                            .allMatch(copy -> copy.path("erased").asBoolean()
                                    && copy.path("sequence").asLong()
                                            >= each.path("sequence").asLong());
                });
            }
            within(
                    PATIENCE,
                    () -> assertThat(api.get("/operations/consumers")
                                    .body()
                                    .path("items")
                                    .values())
                            .allMatch(each -> each.path("lag").asLong() == 0));
            Requests.done(directory.post(receipt + "/confirm", Map.of("consumer", service.word()), "If-Match", "*"));
        }
        within(
                PATIENCE,
                () -> assertThat(directory.get(receipt).body().path("rooms").values())
                        .isNotEmpty()
                        .allMatch(room -> room.path("nothing").asBoolean()));
        return directory.get(receipt);
    }

    private static void requireToldOn(Answer receipt, List<String> passing) {
        assertThat(receipt.body().path("status").asString()).isEqualTo("carried-out");
        assertThat(receipt.body().path("reason").asString()).isEqualTo("requested");
        assertThat(receipt.body().path("awaiting")).isEmpty();
        List<String> topics = new ArrayList<>(receipt.body().path("topics").values().stream()
                .map(each -> each.path("topic").asString())
                .toList());
        // Those that say after their confirmation for how long they have the names that they printed themselves.
        topics.addAll(List.of("cabildo.events.event.changes.v1", "cabildo.agreements.agreement.changes.v1"));
        assertThat(passing).isNotEmpty().allMatch(place -> topics.contains(place.replaceAll("-\\d+@\\d+$", "")));
    }

    private void requireAskedInVain(String person, String misprint, Map<String, ?> entered) {
        for (String each : List.of(person, misprint)) {
            Answer gone = directory.get("/people/" + each);
            assertThat(gone.status()).isEqualTo(404);
            Answer held = directory.get("/people/" + each + "/personal-data");
            assertThat(held.status()).isEqualTo(404);
            assertThat(held.problem()).isEqualTo(gone.problem());
            assertThat(directory.get("/erasures?person=" + each).body().path("items"))
                    .hasSize(1);
        }
        Answer repeated = directory.post("/people", entered, KEY, "enter-" + mark);
        assertThat(repeated.status()).as(repeated.toString()).isGreaterThanOrEqualTo(400);
        assertThat(shown(directory, "/people:search?q=" + mark + "nombre")).doesNotContain(person);
    }

    private String shown(Api api, String path) {
        String shown = Requests.done(api.get(path)).body().toString();
        assertThat(shown).as(path).doesNotContain(mark, phone);
        return shown;
    }

    /** Else this would find nothing afterwards either. */
    private void requireMarksEverywhere() {
        within(
                PATIENCE,
                () -> assertThat(remnants.stored())
                        .anyMatch(each -> each.contains("directory") && each.contains("/people/"))
                        .anyMatch(each -> each.contains("events") && each.contains("/events/"))
                        .anyMatch(each -> each.contains("events") && each.contains("/registrations/"))
                        .anyMatch(each -> each.contains("events") && each.contains("replica_directory_person"))
                        .anyMatch(each -> each.contains("agreements") && each.contains("/agreements/"))
                        .anyMatch(each -> each.contains("notifications") && each.contains("/occasions/")));
        within(
                PATIENCE,
                () -> assertThat(remnants.lasting())
                        .anyMatch(each -> each.startsWith("cabildo.directory.person.contacts.v1"))
                        .anyMatch(each -> each.startsWith("cabildo.events.event.state.v1"))
                        .anyMatch(each -> each.startsWith("cabildo.events.registration.contacts.v1")));
        assertThat(cabildo.mail().letters()).anyMatch(each -> each.contains(mark + "nombre"));
    }

    private List<JsonNode> deliveries(String status) {
        return subscriptions.stream()
                .flatMap(each -> cabildo.api(NOTIFICATIONS)
                        .get("/deliveries?subscription=%s&status=%s".formatted(each, status))
                        .body()
                        .path("items")
                        .valueStream())
                .toList();
    }

    private static void awaitSeen(Api api, String seen) {
        within(
                PATIENCE,
                () -> assertThat(api.get("/none", "Cabildo-Seen", seen).problem())
                        .isNotEqualTo("not-yet-seen"));
    }
}
