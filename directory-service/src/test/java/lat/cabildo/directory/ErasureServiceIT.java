package lat.cabildo.directory;

import static lat.cabildo.platform.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import lat.cabildo.directory.DirectoryClient.Answer;
import lat.cabildo.platform.test.PublishedEvent;
import lat.cabildo.platform.test.PublishedEvents;
import lat.cabildo.platform.test.StoredTexts;
import lat.cabildo.platform.test.Tokens;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Whoever is erased is nowhere in the register's store, and everybody is told so. */
@DirectoryTest
class ErasureServiceIT {
    private static final String PERSON = "cabildo.directory.person.";
    private static final String MANDATE = "cabildo.directory.mandate.";

    private final PublishedEvents published = PublishedEvents.here();
    private final RestTestClient http;
    private final DirectoryClient client;
    private final StoredTexts stored;

    ErasureServiceIT(@Autowired RestTestClient http, @Autowired MongoDatabaseFactory store) {
        this.http = http;
        this.client = new DirectoryClient(http, Tokens.secretariat());
        this.stored = new StoredTexts(store.getMongoDatabase());
    }

    /** The word stands in every place where something may be said of a person. */
    @Test
    void leavesNothingOfAPersonInAnyCollection() {
        String word = Unique.word();
        Answer office = client.organization("office", "Dirección de Cooperación");
        Answer technician = client.seatOf(office.id(), "technician", "Técnico");
        Answer director = client.seatOf(office.id(), "director", "Director");
        String person = enteredWithAKeyToRepeatIt(word);
        Answer misprint = client.person("Zoyla " + word);
        client.put("/people/" + person + "/contact-points", "*", """
                {'contactPoints':[{'type':'email','value':'%s@ame.gob.ec','purpose':'cooperation'}]}""".formatted(word));
        Answer current = client.post("/mandates", """
                {'person':'%s','post':'%s','from':'2024','source':{'title':'Acta de %s'}}""".formatted(person, technician.id(), word));
        Answer former = client.post("/mandates", """
                {'person':'%s','post':'%s','from':'2020','to':'2022','source':{'title':'Acta de %s'}}""".formatted(misprint.id(), director.id(), word));
        client.post("/mandates/" + former.id() + "/end", "*", "{'on':'2022-06','reason':'Salió %s'}".formatted(word));
        client.post("/people/" + misprint.id() + "/merge", "*", "{'into':'%s'}".formatted(person));
        client.patch("/people/" + person, "*", "{'honorific':'Ing. %s'}".formatted(word));
        assertThat(stored.placesOf(word)).isNotEmpty();

        Answer receipt = client.post("/people/" + person + "/erase", "*", "{'reason':'requested'}");

        assertThat(receipt.status()).as(receipt.body().toString()).isEqualTo(200);
        assertThat(receipt.text("/status")).isEqualTo("carried-out");
        assertThat(receipt.body().at("/records").size()).isEqualTo(2);
        eventually(() -> assertThat(stored.placesOf(word)).isEmpty());
        Answer later = client.get("/erasures/" + receipt.id());
        assertThat(later.body().at("/rooms").size()).isEqualTo(5);
        later.body()
                .at("/rooms")
                .forEach(room -> assertThat(room.path("nothing").asBoolean())
                        .as(room.toString())
                        .isTrue());
        requireTold(receipt);
        requireAnonymous(current.id(), "2024");
        requireAnonymous(former.id(), "2020");
        assertThat(client.get("/people/" + person).status()).isEqualTo(404);
        assertThat(client.get("/people/" + misprint.id()).status()).isEqualTo(404);
        assertThat(client.get("/organizations/" + office.id() + "/authorities?asOf=2021-05-01")
                        .body()
                        .toString())
                .contains(misprint.id())
                .doesNotContain(word);
        assertThat(client.get("/people:changed?since=2026-01-01T00:00:00Z&size=500")
                        .body()
                        .toString())
                .doesNotContain(word);
    }

    /** Another record had the names for a while, and so had the one that this was merged into meanwhile. */
    @Test
    void leavesNothingWithThoseWhomThePersonWasTakenFor() {
        String word = Unique.word();
        Answer person = client.person("Zoila " + word);
        Answer other = client.person("Zoyla Quishpe");
        Answer third = client.person("Soila Quishpe");
        merge(person, other);
        client.patch("/people/" + other.id(), "*", "{'honorific':'Ing.'}");
        merge(other, third);
        separate(third, other);
        separate(other, person);
        Answer ofNamesake = client.get("/people/" + other.id());
        assertThat(ofNamesake.body().toString()).doesNotContain(word);

        Answer receipt = client.post("/people/" + person.id() + "/erase", "*", "{'reason':'requested'}");

        assertThat(receipt.text("/status")).as(receipt.body().toString()).isEqualTo("carried-out");
        eventually(() -> assertThat(stored.placesOf(word)).isEmpty());
        for (Answer borrower : List.of(other, third)) {
            PublishedEvent told = published.await(
                    PERSON + "changes.v1", borrower.id(), "lat.cabildo.directory.person.past-forgotten.v1");
            assertThat(told.change().propertyNames()).containsExactly("id");
            assertThat(String.valueOf(told.data())).doesNotContain(word);
            Answer left = client.get("/people/" + borrower.id());
            assertThat(left.text("/status")).isEqualTo("active");
        }
        assertThat(client.get("/people/" + other.id()).body().path("names"))
                .isEqualTo(ofNamesake.body().path("names"));
    }

    private void merge(Answer record, Answer into) {
        Answer merged = client.post("/people/" + record.id() + "/merge", "*", "{'into':'%s'}".formatted(into.id()));
        assertThat(merged.status()).as(merged.body().toString()).isEqualTo(200);
    }

    private void separate(Answer survivor, Answer absorbed) {
        Answer separated = client.post(
                "/people/" + survivor.id() + "/separate", "*", "{'absorbed':'%s'}".formatted(absorbed.id()));
        assertThat(separated.status()).as(separated.body().toString()).isEqualTo(200);
    }

    @Test
    void leavesNoWordOfANameThatWasPutRight() {
        String word = Unique.word();
        Answer person = client.person("Zoila " + word);

        client.patch("/people/" + person.id(), "*", "{'names':[{'text':'Zoila Llerena','type':'legal'}]}");

        assertThat(stored.placesOf(word)).noneMatch(place -> place.startsWith("person_words/"));
        client.post("/people/" + person.id() + "/erase", "*", "{'reason':'requested'}");
        eventually(() -> assertThat(stored.placesOf(word)).isEmpty());
    }

    @Test
    void addsNothingToWhatIsLeftOfAMandate() {
        String word = Unique.word();
        Answer office = client.organization("office", "Cooperación");
        Answer technician = client.seatOf(office.id(), "technician", "Técnico");
        Answer person = client.person("Rebeca");
        Answer mandate = mandateOf(person.id(), technician.id(), "2024");
        client.post("/people/" + person.id() + "/erase", "*", "{'reason':'requested'}");

        Answer corrected =
                client.patch("/mandates/" + mandate.id(), "*", "{'source':{'title':'Acta de %s'}}".formatted(word));

        assertThat(corrected.problem()).isEqualTo("holder-erased");
        assertThat(corrected.status()).isEqualTo(409);
        requireAnonymous(mandate.id(), "2024");
        assertThat(stored.placesOf(word)).isEmpty();
    }

    /** Either comes first: then the other is refused, and nobody who was not asked for is erased. */
    @RepeatedTest(4)
    void erasesNobodyElseWhoIsMergedMeanwhile() throws Exception {
        Answer person = client.person("Zoila " + Unique.word());
        Answer other = client.person("Zoyla");
        Answer merged;
        Answer erased;
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            Future<Answer> merging = pool.submit(
                    () -> client.post("/people/" + person.id() + "/merge", "*", "{'into':'%s'}".formatted(other.id())));
            Future<Answer> erasing =
                    pool.submit(() -> client.post("/people/" + person.id() + "/erase", "*", "{'reason':'requested'}"));
            merged = merging.get();
            erased = erasing.get();
        }

        assertThat(List.of(merged.status() == 200, erased.status() == 200))
                .as("%s %s", merged.body(), erased.body())
                .containsExactlyInAnyOrder(true, false);
        assertThat(client.get("/people/" + other.id()).text("/status")).isEqualTo("active");
        if (erased.status() == 200) {
            assertThat(erased.body().at("/records").size()).isEqualTo(1);
            assertThat(merged.problem()).isIn("merge-in-progress", "unknown-id", "not-found");
        } else {
            assertThat(erased.problem()).isIn("merge-in-progress", "person-merged");
        }
    }

    private String enteredWithAKeyToRepeatIt(String word) {
        String body = """
                {"names":[{"text":"Zoila %1$s","type":"legal"},{"text":"Z. %1$s","type":"former"}],
                 "sources":[{"title":"Currículo de %1$s","url":"https://ame.gob.ec/%1$s"}]}""".formatted(word);
        String location = http.post()
                .uri("/people")
                .headers(headers -> {
                    Tokens.secretariat().accept(headers);
                    headers.set("Idempotency-Key", "enter-" + Unique.word());
                })
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange()
                .expectBody(String.class)
                .returnResult()
                .getResponseHeaders()
                .getFirst("Location");
        assertThat(location).isNotNull();
        return location.substring(location.lastIndexOf('/') + 1);
    }

    /** The mark of each record is the last word on it, on all its topics, and the fact carries the id alone. */
    private void requireTold(Answer receipt) {
        receipt.body().at("/records").forEach(record -> {
            String id = record.path("person").asString();
            long sequence = record.path("sequence").asLong();
            PublishedEvent fact = published.await(PERSON + "changes.v1", id, sequence);
            assertThat(fact.type()).isEqualTo("lat.cabildo.directory.person.erased.v1");
            assertThat(String.valueOf(fact.data())).isEqualTo("{\"change\":{\"id\":\"" + id + "\"}}");
            assertThat(published.await(PERSON + "state.v1", id, sequence).data())
                    .isNull();
            assertThat(published.await(PERSON + "contacts.v1", id, sequence).data())
                    .isNull();
        });
    }

    private void requireAnonymous(String mandate, String from) {
        Answer left = client.get("/mandates/" + mandate);
        assertThat(left.text("/status")).isEqualTo("ended");
        assertThat(left.text("/endReason")).isEqualTo("person-erased");
        assertThat(left.text("/from")).isEqualTo(from);
        assertThat(left.body().has("source")).isFalse();
        PublishedEvent told =
                published.await(MANDATE + "changes.v1", mandate, "lat.cabildo.directory.mandate.anonymised.v1");
        assertThat(told.change().propertyNames()).containsExactly("id", "person", "post");
        Answer changed = client.get("/mandates/" + mandate + "/record?asOf=2100-01-01");
        assertThat(changed.text("/state/endReason"))
                .as("what is left is still told, not as erased")
                .isEqualTo("person-erased");
    }

    @Test
    void erasesOnceAndAnswersWithTheSameReceipt() {
        Answer person = client.person("Remedios " + Unique.word());

        Answer first = client.post("/people/" + person.id() + "/erase", person.etag(), "{'reason':'unlawful'}");
        Answer again = client.post("/people/" + person.id() + "/erase", person.etag(), "{'reason':'requested'}");

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.text("/reason")).isEqualTo("unlawful");
        assertThat(client.get("/erasures?person=" + person.id()).text("/items/0/id"))
                .isEqualTo(first.id());
        assertThat(first.text("/records/0/seen")).isEqualTo(person.id() + "@3");
        assertThat(first.body().at("/topics").size()).isEqualTo(5);
        assertThat(client.patch("/people/" + person.id(), "*", "{'honorific':'Dr.'}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void refusesWhatMayNotBe() {
        Answer keeper = client.organization("association", "AME");
        Answer person = client.post(
                "/people", "{'names':[{'text':'Úrsula','type':'legal'}],'keeper':'%s'}".formatted(keeper.id()));
        Answer other = client.person("Úrsula I.");
        String erase = "/people/" + person.id() + "/erase";

        assertThat(client.post(erase, null, "{'reason':'requested'}").status()).isEqualTo(428);
        assertThat(client.post(erase, "\"9\"", "{'reason':'requested'}").status())
                .isEqualTo(412);
        assertThat(client.post(erase, "*", "{'reason':'because Úrsula says so'}")
                        .status())
                .isEqualTo(400);
        assertThat(client.post("/people/per_01JD0000000000000000000000/erase", "*", "{'reason':'requested'}")
                        .status())
                .isEqualTo(404);
        Answer foreign = client.as(Tokens.actingFor(
                        client.organization("association", "AChM").id()))
                .post(erase, "*", "{'reason':'requested'}");
        assertThat(foreign.problem()).isEqualTo("foreign-organization");
        client.post("/people/" + other.id() + "/merge", "*", "{'into':'%s'}".formatted(person.id()));
        assertThat(client.post("/people/" + other.id() + "/erase", "*", "{'reason':'requested'}")
                        .problem())
                .isEqualTo("person-merged");

        Answer own = client.as(Tokens.actingFor(keeper.id())).post(erase, "*", "{'reason':'consent-withdrawn'}");
        assertThat(own.status()).as(own.body().toString()).isEqualTo(200);
    }

    @Test
    void keepsWhoHasFollowed() {
        Answer person = client.person("Pilar");
        Answer receipt = client.post("/people/" + person.id() + "/erase", "*", "{'reason':'ordered'}");
        String confirm = "/erasures/" + receipt.id() + "/confirm";
        assertThat(receipt.body().at("/awaiting").toString()).contains("events", "agreements", "notifications");

        DirectoryClient partner = client.as(Tokens.actingFor());
        assertThat(partner.post(confirm, "*", "{'consumer':'events'}").problem())
                .isEqualTo("secretariat-only");
        Answer own = partner.post(confirm, "*", "{'consumer':'member'}");
        Answer events = client.post(confirm, own.etag(), "{'consumer':'events'}");

        assertThat(events.text("/confirmations/0/consumer")).isEqualTo("member");
        assertThat(events.text("/confirmations/1/client")).isEqualTo("secretariat");
        assertThat(events.body().at("/awaiting").toString())
                .doesNotContain("events")
                .contains("agreements");
    }

    @Test
    void leavesNobodyInOfficeWhoIsErasedMeanwhile() throws Exception {
        String word = Unique.word();
        Answer office = client.organization("office", "Cooperación");
        Answer person = client.person("Amaranta");
        List<String> posts = IntStream.range(0, 6)
                .mapToObj(each -> client.seatOf(office.id(), "technician", "Técnico " + each)
                        .id())
                .toList();
        List<Answer> started = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            List<Future<Answer>> starting = new ArrayList<>();
            for (String post : posts.subList(0, 3)) {
                starting.add(pool.submit(() -> mandateOf(person.id(), post, word)));
            }
            Future<Answer> erasing =
                    pool.submit(() -> client.post("/people/" + person.id() + "/erase", "*", "{'reason':'requested'}"));
            for (String post : posts.subList(3, 6)) {
                starting.add(pool.submit(() -> formerMandateOf(person.id(), post, word)));
            }
            for (Future<Answer> each : starting) {
                started.add(each.get());
            }
            assertThat(erasing.get().status()).isEqualTo(200);
        }

        assertThat(started).extracting(Answer::status).isSubsetOf(201, 422);
        eventually(() -> assertThat(stored.placesOf(word)).isEmpty());
    }

    /** As history: it has ended before anybody could end it. */
    private Answer formerMandateOf(String person, String post, String word) {
        return client.post("/mandates", """
                {'person':'%s','post':'%s','from':'2020','to':'2022','endReason':'Salió %s',
                 'source':{'title':'Acta %s'}}""".formatted(person, post, word, word));
    }

    private Answer mandateOf(String person, String post, String word) {
        return client.post("/mandates", """
                {'person':'%s','post':'%s','from':'2024','source':{'title':'Acta %s'}}""".formatted(person, post, word));
    }
}
