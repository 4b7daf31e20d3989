package lat.cabildo.directory;

import static lat.cabildo.platform.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import lat.cabildo.directory.DirectoryClient.Answer;
import lat.cabildo.platform.test.PublishedEvent;
import lat.cabildo.platform.test.PublishedEvents;
import lat.cabildo.platform.test.Tokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Who followed whom, as a partner without Kafka asks for it, and as the topic tells it. */
@DirectoryTest
class SuccessionServiceIT {
    private final PublishedEvents published = PublishedEvents.here();
    private final RestTestClient http;
    private final DirectoryClient client;
    private final MongoDatabaseFactory store;
    private final Answer canton;
    private final Answer mayor;
    private final Answer palacios;
    private final Answer zamora;

    SuccessionServiceIT(@Autowired RestTestClient http, @Autowired MongoDatabaseFactory store) {
        this.http = http;
        this.client = new DirectoryClient(http, Tokens.secretariat());
        this.store = store;
        canton = client.post(
                "/organizations",
                "{'kind':'canton','country':'EC','names':[{'text':'Cuenca %s','type':'legal'}]}"
                        .formatted(Unique.word()));
        mayor = client.seatOf(canton.id(), "mayor", "Alcalde de Cuenca");
        palacios = client.person("Pedro Palacios Ullauri");
        zamora = client.person("Cristian Zamora");
    }

    @Test
    void tellsThatTheMayorChanged() {
        Answer before = mandate(palacios, "'from':'2019-05-15','to':'2023-05-14'");
        Answer after = mandate(zamora, "'from':'2023-05-15','source':{'title':'Acta del CNE'}");

        JsonNode change = successions("").get(1);

        assertThat(change.path("id").asString()).isEqualTo(before.id() + ":ended");
        assertThat(change.path("kind").asString()).isEqualTo("followed");
        assertThat(change.path("post").asString()).isEqualTo(mayor.id());
        assertThat(change.path("organization").asString()).isEqualTo(canton.id());
        assertThat(change.path("role").asString()).isEqualTo("mayor");
        assertThat(change.path("on").asString()).isEqualTo("2023-05-15");
        assertThat(change.at("/outgoing/name").asString()).isEqualTo("Pedro Palacios Ullauri");
        assertThat(change.at("/outgoing/to").asString()).isEqualTo("2023-05-14");
        assertThat(change.at("/incoming/mandate").asString()).isEqualTo(after.id());
        assertThat(change.at("/incoming/name").asString()).isEqualTo("Cristian Zamora");
        assertThat(change.at("/incoming/source/title").asString()).isEqualTo("Acta del CNE");
        assertThat(Instant.parse(change.path("told").asString())).isBeforeOrEqualTo(Instant.now());
        PublishedEvent started = published.await("cabildo.directory.mandate.changes.v1", after.id(), 1);
        assertThat(started.change().at("/predecessor/mandate").asString()).isEqualTo(before.id());
        assertThat(started.change().at("/predecessor/person").asString()).isEqualTo(palacios.id());
    }

    @Test
    void tellsThatThePostIsVacantThatSomebodyFollowedAndThatThatWasWrong() {
        Answer first = mandate(palacios, "'from':'2019-05-15'");
        Answer ended = client.post(
                "/mandates/" + first.id() + "/end", first.etag(), "{'on':'2021-06-10','reason':'Resigned'}");
        assertThat(ended.status()).isEqualTo(200);
        assertThat(kinds("")).containsExactly("began", "left");
        assertThat(successions("").getLast().at("/outgoing/endReason").asString())
                .isEqualTo("Resigned");
        String since = told(successions("").getLast());

        Answer next = mandate(palacios, "'from':'2021-06-11'");
        assertThat(kinds("&since=" + since)).containsExactly("confirmed");

        client.post("/mandates/" + next.id() + "/end", next.etag(), "{'on':'2022-06-10'}");
        Answer last = mandate(zamora, "'from':'2090-05-15'");
        assertThat(kinds("")).containsExactly("began", "confirmed", "followed");
        String later = told(successions("").getLast());
        client.post("/mandates/" + last.id() + "/end", last.etag(), "{'reason':'Annulled'}");
        assertThat(kinds("&since=" + later)).containsExactly("left");
    }

    @Test
    void withdrawsWhatEndedOnlyWithAPerson() {
        Answer mandate = mandate(palacios, "'from':'2019-05-15'");
        Answer ended = client.post("/people/" + palacios.id() + "/end", palacios.etag(), "{'on':'2022-02-01'}");
        eventually(() -> assertThat(kinds("")).containsExactly("began", "left"));
        assertThat(successions("").getLast().path("on").asString()).isEqualTo("2022-02-01");

        client.post("/people/" + palacios.id() + "/restore", ended.etag(), "");

        eventually(() -> assertThat(kinds("")).containsExactly("began", "withdrawn"));
        JsonNode withdrawn = successions("").getLast();
        assertThat(withdrawn.path("id").asString()).isEqualTo(mandate.id() + ":ended");
        assertThat(withdrawn.has("outgoing")).isFalse();
    }

    @Test
    void saysNothingOfWhoWasErasedButThatSomebodyHeldIt() {
        Answer source = mandate(palacios, "'from':'2019-05-15','to':'2023-05-14','source':{'title':'Acta'}");
        mandate(zamora, "'from':'2023-05-15'");

        client.post("/people/" + palacios.id() + "/erase", "*", "{'reason':'requested'}");

        eventually(() -> {
            JsonNode change = successions("").getLast();
            assertThat(change.path("kind").asString()).isEqualTo("followed");
            assertThat(change.at("/outgoing/mandate").asString()).isEqualTo(source.id());
            assertThat(change.at("/outgoing/endReason").asString()).isEqualTo("person-erased");
            assertThat(change.path("outgoing").has("name")).isFalse();
            assertThat(change.path("outgoing").has("source")).isFalse();
            assertThat(change.at("/incoming/name").asString()).isEqualTo("Cristian Zamora");
        });
    }

    @Test
    void takesTwoRecordsOfAPersonForOne() {
        mandate(palacios, "'from':'2019-05-15','to':'2023-05-14'");
        mandate(zamora, "'from':'2023-05-15'");

        client.post("/people/" + zamora.id() + "/merge", "*", "{'into':'%s'}".formatted(palacios.id()));

        JsonNode change = successions("").getLast();
        assertThat(change.path("kind").asString()).isEqualTo("confirmed");
        assertThat(change.at("/incoming/person").asString()).isEqualTo(palacios.id());
        assertThat(change.at("/incoming/was").asString()).isEqualTo(zamora.id());
    }

    @Test
    void findsThoseOfACountryAndARolePageByPage() {
        mandate(palacios, "'from':'2019-05-15'");
        Answer vice = client.seatOf(canton.id(), "other", "Vicealcaldesa");
        client.post("/mandates", "{'person':'%s','post':'%s','from':'2020'}".formatted(zamora.id(), vice.id()));

        assertThat(kinds("&country=EC")).containsExactly("began", "began");
        assertThat(kinds("&country=PE")).isEmpty();
        assertThat(kinds("&role=mayor")).containsExactly("began");
        assertThat(kinds("&since=2099-01-01T00:00:00Z")).isEmpty();
        List<String> posts = new ArrayList<>();
        String next = "/successions?size=1&organization=" + canton.id();
        while (next != null) {
            var page = http.get()
                    .uri(next)
                    .headers(Tokens.secretariat())
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody(String.class)
                    .returnResult();
            JsonMapper.shared()
                    .readTree(page.getResponseBody())
                    .path("items")
                    .forEach(each -> posts.add(each.path("post").asString()));
            String link = page.getResponseHeaders().getFirst("Link");
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        assertThat(posts).containsExactly(mayor.id(), vice.id());
        assertThat(client.get("/successions?size=1&after=nonsense").status()).isEqualTo(400);
        assertThat(client.get("/successions?since=yesterday").status()).isEqualTo(400);
    }

    @Test
    void tellsOfPostsThatEarlierBuildsKept() {
        mandate(palacios, "'from':'2019-05-15','to':'2023-05-14'");
        store.getMongoDatabase()
                .getCollection("posts")
                .updateOne(Filters.eq("_id", mayor.id()), Updates.unset("st.ledger.tellings"));

        JsonNode earlier = successions("&since=2000-01-01T00:00:00Z").getLast();
        assertThat(earlier.path("kind").asString()).isEqualTo("began");
        assertThat(earlier.has("told")).isFalse();

        mandate(zamora, "'from':'2023-05-15'");
        assertThat(successions("").getLast().has("told")).isTrue();
    }

    private Answer mandate(Answer person, String terms) {
        Answer started =
                client.post("/mandates", "{'person':'%s','post':'%s',%s}".formatted(person.id(), mayor.id(), terms));
        assertThat(started.status()).as(started.body().toString()).isEqualTo(201);
        return started;
    }

    private List<JsonNode> successions(String more) {
        Answer found = client.get("/successions?organization=" + canton.id() + more);
        assertThat(found.status()).as(found.body().toString()).isEqualTo(200);
        List<JsonNode> items = new ArrayList<>();
        found.body().path("items").forEach(items::add);
        return items;
    }

    private List<String> kinds(String more) {
        return successions(more).stream()
                .map(each -> each.path("kind").asString())
                .toList();
    }

    private static String told(JsonNode succession) {
        return succession.path("told").asString();
    }
}
