package lat.cabildo.directory;

import static lat.cabildo.platform.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import lat.cabildo.directory.DirectoryClient.Answer;
import lat.cabildo.platform.test.PublishedEvent;
import lat.cabildo.platform.test.PublishedEvents;
import lat.cabildo.platform.test.Tokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

/** People, posts and mandates: HTTP in, Kafka out. */
@DirectoryTest
class MandateServiceIT {
    private final PublishedEvents published = PublishedEvents.here();
    private final DirectoryClient client;

    MandateServiceIT(@Autowired RestTestClient http) {
        this.client = new DirectoryClient(http, Tokens.secretariat());
    }

    @Test
    void tellsWhoHeldAPostOnADay() {
        Answer cuenca = client.organization("canton", "Cuenca");
        Answer mayor = client.seatOf(cuenca.id(), "mayor", "Alcalde de Cuenca");
        Answer palacios =
                mandate(client.person("Pedro Palacios Ullauri"), mayor, "'from':'2019-05-15','to':'2023-05-14'");
        Answer zamora = mandate(client.person("Cristian Zamora"), mayor, "'from':'2023-05-15'");
        assertThat(palacios.status()).isEqualTo(201);
        assertThat(zamora.text("/status")).isEqualTo("current");

        Answer then = client.get("/organizations/" + cuenca.id() + "/authorities?asOf=2022-05-01");
        assertThat(then.text("/posts/0/holders/0/name")).isEqualTo("Pedro Palacios Ullauri");
        assertThat(then.text("/posts/0/holders/0/held")).isEqualTo("yes");
        assertThat(then.body().at("/posts/0/holders").size()).isEqualTo(1);
        Answer now = client.get("/organizations/" + cuenca.id() + "/authorities");
        assertThat(now.text("/posts/0/holders/0/name")).isEqualTo("Cristian Zamora");
        assertThat(now.text("/posts/0/vacant")).isEqualTo("no");
        assertThat(client.get("/mandates/" + palacios.id()).text("/status")).isEqualTo("ended");
        PublishedEvent started = published.await("cabildo.directory.mandate.changes.v1", zamora.id(), 1);
        assertThat(started.state().path("organization").asString()).isEqualTo(cuenca.id());
    }

    @Test
    void endsAMandateAndGivesTheSeatToTheNext() {
        Answer ame = client.organization("association", "AME");
        Answer presidency = client.seatOf(ame.id(), "president", "Presidente");
        Answer first = mandate(client.person("Raúl Delgado"), presidency, "'from':'2022-01-01'");
        Answer maldonado = client.person("Patricio Maldonado");

        Answer refused = mandate(maldonado, presidency, "'from':'2024-01-01'");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.problem()).isEqualTo("no-seat-left");
        assertThat(refused.text("/mandates/0")).isEqualTo(first.id());

        assertThat(client.post("/mandates/" + first.id() + "/end", "\"9\"", "{'on':'2023-12-31'}")
                        .status())
                .isEqualTo(412);
        Answer ended = client.post(
                "/mandates/" + first.id() + "/end", first.etag(), "{'on':'2023-12-31','reason':'End of term'}");
        assertThat(ended.text("/status")).isEqualTo("ended");
        assertThat(ended.text("/to")).isEqualTo("2023-12-31");
        assertThat(mandate(maldonado, presidency, "'from':'2024-01-01'").status())
                .isEqualTo(201);
        PublishedEvent event = published.await("cabildo.directory.mandate.changes.v1", first.id(), 2);
        assertThat(event.type()).endsWith("mandate.ended.v1");
        assertThat(event.state().path("endReason").asString()).isEqualTo("End of term");
    }

    @Test
    void callsAPlannedMandateOffThatEndsOnNoDay() {
        Answer ame = client.organization("association", "AME");
        Answer presidency = client.seatOf(ame.id(), "president", "Presidente");
        Answer planned = mandate(client.person("Raúl Delgado"), presidency, "'from':'2090-01-01','to':'2094-01-01'");

        Answer ended = client.post("/mandates/" + planned.id() + "/end", planned.etag(), "{'reason':'Annulled'}");

        assertThat(ended.text("/status")).isEqualTo("ended");
        assertThat(ended.text("/calledOff"))
                .isEqualTo(LocalDate.now(ZoneOffset.UTC).toString());
        assertThat(mandate(client.person("Patricio Maldonado"), presidency, "'from':'2091-01-01'")
                        .status())
                .isEqualTo(201);
        Answer then = client.get("/organizations/" + ame.id() + "/authorities?asOf=2090-06-01");
        assertThat(then.body().at("/posts/0/holders")).isEmpty();
        PublishedEvent event = published.await("cabildo.directory.mandate.changes.v1", planned.id(), 2);
        assertThat(event.type()).endsWith("mandate.ended.v1");
        assertThat(event.state().path("calledOff").asString()).isEqualTo(ended.text("/calledOff"));
    }

    @Test
    void givesTheLastSeatToOneOfManyWhoWantItAtOnce() throws InterruptedException, ExecutionException {
        Answer council = client.organization("council", "Consejo Consultivo");
        Answer chair = client.seatOf(council.id(), "president", "Presidencia");
        List<Answer> people = IntStream.range(0, 8)
                .mapToObj(each -> client.person("Candidate " + each))
                .toList();

        List<Answer> answers;
        try (ExecutorService pool = Executors.newFixedThreadPool(8)) {
            List<Callable<Answer>> attempts = people.stream()
                    .<Callable<Answer>>map(person -> () -> mandate(person, chair, "'from':'2026-01-01'"))
                    .toList();
            answers = pool.invokeAll(attempts).stream().map(Future::resultNow).toList();
        }

        assertThat(answers).extracting(Answer::status).containsOnlyOnce(201).contains(409);
        assertThat(client.get("/mandates?post=" + chair.id())
                        .body()
                        .path("items")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void endsThePersonsMandatesWhenThePersonEnds() {
        Answer office = client.organization("office", "Oficina de Cooperación");
        Answer director = client.seatOf(office.id(), "director", "Directora");
        Answer person = client.person("Evelyn Llerena");
        Answer mandate = mandate(person, director, "'from':'2021'");

        Answer ended = client.post("/people/" + person.id() + "/end", person.etag(), "{'on':'2026-02-01'}");

        assertThat(ended.text("/status")).isEqualTo("ended");
        eventually(() -> assertThat(client.get("/mandates/" + mandate.id()).text("/endReason"))
                .isEqualTo("person-ended"));
        assertThat(client.get("/mandates/" + mandate.id()).text("/to")).isEqualTo("2026-02-01");
        assertThat(mandate(person, director, "'from':'2026-03'").problem()).isEqualTo("person-ended");

        client.post("/people/" + person.id() + "/restore", ended.etag(), "");

        PublishedEvent event = published.await("cabildo.directory.mandate.changes.v1", mandate.id(), 3);
        assertThat(event.type()).endsWith("mandate.reopened.v1");
        assertThat(event.state().has("to")).isFalse();
        assertThat(client.get("/mandates/" + mandate.id()).text("/status")).isEqualTo("current");
    }

    @Test
    void endsMembershipsPostsAndMandatesWithTheOrganizationAndUndoesIt() {
        Answer network = client.organization("network", "Red de Ciudades Turísticas");
        Answer city = client.organization("city", "San Juan");
        Answer presidency = client.seatOf(network.id(), "president", "Presidencia");
        Answer president = mandate(client.person("Marcela Petrantonio"), presidency, "'from':'2024-01-01'");
        Answer membership = client.post(
                "/memberships",
                "{'member':'%s','organization':'%s','class':'full','from':'2020'}".formatted(city.id(), network.id()));

        Answer dissolved = client.post(
                "/organizations/" + network.id() + "/dissolve", "*", "{'reason':'Assembly','on':'2026-02-01'}");

        PublishedEvent left = published.await("cabildo.directory.membership.changes.v1", membership.id(), 2);
        assertThat(left.type()).endsWith("membership.ended.v1");
        assertThat(left.change().path("reason").asString()).isEqualTo("organization-dissolved");
        assertThat(left.state().path("to").asString()).isEqualTo("2026-02-01");
        PublishedEvent over = published.await("cabildo.directory.mandate.changes.v1", president.id(), 2);
        assertThat(over.type()).endsWith("mandate.ended.v1");
        assertThat(over.state().path("to").asString()).isEqualTo("2026-02-01");
        assertThat(client.get("/posts/" + presidency.id()).text("/status")).isEqualTo("abolished");

        Answer restored = client.post("/organizations/" + network.id() + "/restore", dissolved.etag(), "");

        assertThat(restored.text("/status")).isEqualTo("active");
        assertThat(published
                        .await("cabildo.directory.membership.changes.v1", membership.id(), 3)
                        .type())
                .endsWith("membership.reopened.v1");
        assertThat(published
                        .await("cabildo.directory.mandate.changes.v1", president.id(), 3)
                        .type())
                .endsWith("mandate.reopened.v1");
        assertThat(client.get("/memberships/" + membership.id()).text("/status"))
                .isEqualTo("current");
        assertThat(client.get("/memberships/" + membership.id()).text("/to")).isEmpty();
        assertThat(client.get("/posts/" + presidency.id()).text("/status")).isEqualTo("active");
    }

    @Test
    void keepsAddressesOffAllTopicsButContacts() {
        Answer person = client.person("Luis Enrique Ortíz");
        String address = "dirección.cooperación@ame.gob.ec";
        Answer changed = client.put(
                "/people/" + person.id() + "/contact-points",
                person.etag(),
                "{'contactPoints':[{'type':'email','value':'%s','purpose':'cooperation'}]}".formatted(address));
        assertThat(changed.status()).isEqualTo(200);

        PublishedEvent contacts = published.await("cabildo.directory.person.contacts.v1", person.id(), 2);
        assertThat(String.valueOf(contacts.data())).contains(address);
        PublishedEvent event = published.await("cabildo.directory.person.changes.v1", person.id(), 2);
        assertThat(String.valueOf(event.data())).doesNotContain(address);
        assertThat(String.valueOf(published.all("cabildo.directory.person.state.v1", person.id()).stream()
                        .map(PublishedEvent::data)
                        .toList()))
                .doesNotContain(address);
        assertThat(client.get("/people/" + person.id()).body().toString()).doesNotContain(address);
        DirectoryClient reader = client.as(Tokens.secretariat().withScopes("directory:read"));
        assertThat(reader.get("/people/" + person.id() + "/contact-points").status())
                .isEqualTo(403);
        assertThat(client.get("/people/" + person.id() + "/contact-points").text("/contactPoints/0/value"))
                .isEqualTo(address);
    }

    @Test
    void notesWhoWasShownAddressesAndNotTheAddresses() {
        Answer person = client.person("Rosa Elena Quishpe");
        String path = "/people/" + person.id() + "/contact-points";
        String points = "{'contactPoints':[{'type':'email','value':'rosa@example.org','purpose':'institutional'}]}";
        assertThat(client.put(path, person.etag(), points).status()).isEqualTo(200);
        DirectoryClient operator = client.as(Tokens.secretariat().withScopes("cabildo:operate"));
        String noted = "/operations/audit?action=contacts.look&target=" + path;
        int before = operator.get(noted).body().path("items").size();

        client.as(Tokens.secretariat().withScopes("directory:read")).get(path);
        client.get("/people/" + person.id());
        client.get("/people/per_00000000000000000000000000/contact-points");
        assertThat(operator.get(noted).body().path("items").size()).isEqualTo(before);

        Answer shown = client.get(path);
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.body().toString()).contains("rosa@example.org");
        Answer audit = operator.get(noted);
        assertThat(audit.body().path("items").size()).isEqualTo(before + 1);
        assertThat(audit.text("/items/0/client")).isNotBlank();
        assertThat(audit.body().toString()).doesNotContain("rosa@example.org");
    }

    private Answer mandate(Answer person, Answer post, String terms) {
        return client.post("/mandates", "{'person':'%s','post':'%s',%s}".formatted(person.id(), post.id(), terms));
    }
}
