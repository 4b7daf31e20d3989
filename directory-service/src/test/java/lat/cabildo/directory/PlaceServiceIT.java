package lat.cabildo.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.StreamSupport;
import lat.cabildo.directory.DirectoryClient.Answer;
import lat.cabildo.platform.migration.Migration;
import lat.cabildo.platform.test.Tokens;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Organizations are found by where they lie and by what others call them. */
@DirectoryTest
class PlaceServiceIT {
    private static final String KEYS = "st.details.location.searchKeys";

    private final String run = Unique.word();
    private final DirectoryClient client;
    private final Migration migration;
    private final MongoCollection<Document> stored;
    private final Answer cuenca;
    private final Answer giron;

    PlaceServiceIT(
            @Autowired RestTestClient http,
            @Autowired @Qualifier("placesOfEarlierOrganizations") Migration migration,
            @Autowired MongoDatabaseFactory store) {
        this.client = new DirectoryClient(http, Tokens.secretariat());
        this.migration = migration;
        this.stored = store.getMongoDatabase().getCollection("organizations");
        this.cuenca = canton("Cuenca", "EC-A", "Santa Ana de los Ríos", "Q207999" + run);
        this.giron = canton("Giron", "EC-A", "Girón", "EC-0102" + run);
        canton("Ambato", "EC-T", "Girón", "18 01 " + run);
    }

    private Answer canton(String name, String subdivision, String place, String code) {
        return client.post("/organizations", """
                {'kind':'canton','country':'EC','subdivision':'%s','place':'%s %4$s','themes':['intermediary-cities'],
                 'names':[{'text':'%s %4$s','type':'legal'}],
                 'identifiers':[{'scheme':'wikidata','value':'%5$s'},{'scheme':'dpa-%4$s','value':'a%5$s'}]}""".formatted(subdivision, place, name, run, code));
    }

    @Test
    void narrowsListsSearchesAndSuggestionsDownToASubdivisionAndAPlace() {
        for (String path : List.of(
                "/organizations?name=" + run, "/organizations:search?q=" + run, "/organizations:suggest?q=" + run)) {
            assertThat(names(path)).hasSize(3);
            assertThat(names(path + "&subdivision=EC-A")).containsExactlyInAnyOrder("Cuenca", "Giron");
            assertThat(names(path + "&place=GIRON")).containsExactlyInAnyOrder("Giron", "Ambato");
            assertThat(names(path + "&place=los rios")).containsExactly("Cuenca");
            assertThat(names(path + "&place=giron " + run + "&subdivision=EC-A"))
                    .containsExactly("Giron");
            assertThat(names(path + "&place=!!")).isEmpty();
            assertThat(names(path + "&place=!!&subdivision=EC-A")).isEmpty();
            assertThat(names(path + "&subdivision=EC-99")).isEmpty();
            assertThat(names(path + "&theme=intermediary-cities&parent=" + giron.id()))
                    .isEmpty();
        }
        assertThat(names("/organizations?place=giron " + run)).containsExactlyInAnyOrder("Giron", "Ambato");
        assertThat(names("/organizations?subdivision=EC-T&place=" + run)).containsExactly("Ambato");
    }

    @Test
    void refusesFiltersOfAnotherForm() {
        Answer refused = client.get("/organizations:search?q=x&subdivision=Azuay&country=XX&kind=village");

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.problem()).isEqualTo("invalid-parameter");
        assertThat(refused.body().path("errors")).isNotEmpty();
        assertThat(client.get("/organizations?subdivision=Azuay").text("/errors/0/parameter"))
                .isEqualTo("subdivision");
        assertThat(client.get("/organizations:export?parent=x").text("/errors/0/parameter"))
                .isEqualTo("parent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Q207999%s", "q207999%s", " q207999%s ", "wikidata:Q207999%s", "Wikidata: q207999%s"})
    void findsBySchemeAndValueOrValueAlone(String typed) {
        Answer found = client.get("/organizations:search?q=" + typed.formatted(run));

        assertThat(found.body().path("items")).hasSize(1);
        assertThat(found.text("/items/0/id")).isEqualTo(cuenca.id());
        assertThat(found.text("/items/0/match")).isEqualTo("identifier");
        assertThat(found.text("/items/0/matched")).isEqualTo("wikidata:Q207999" + run.toUpperCase(Locale.ROOT));
    }

    @Test
    void findsWhatNoNameHas() {
        assertThat(names("/organizations:search?q=18 01  " + run)).containsExactly("Ambato");
        assertThat(names("/organizations:search?q=ec-0102" + run)).containsExactly("Giron");
        assertThat(names("/organizations:search?q=ec-0102" + run + "&subdivision=EC-T"))
                .isEmpty();
        assertThat(names("/organizations:search?q=geonames:Q207999" + run)).isEmpty();
        assertThat(names("/organizations:search?q=Q20799" + run)).isEmpty();
    }

    @Test
    void countsWhoeverIsFoundByAnIdentifierOnce() {
        canton("Q207999" + run, "EC-T", "Baños", "another");

        Answer found = client.get("/organizations:search?facets=true&q=Q207999" + run);

        assertThat(found.body().path("items")).hasSize(2);
        assertThat(found.text("/items/0/id")).isEqualTo(cuenca.id());
        assertThat(found.body().at("/matches").toString()).isEqualTo("{\"count\":2,\"exact\":true}");
        assertThat(found.body().at("/facets").toString())
                .isEqualTo("{\"kind\":{\"canton\":2},\"country\":{\"EC\":2},\"theme\":{\"intermediary-cities\":2}}");
        client.patch(
                "/organizations/" + cuenca.id(), "*", "{'names':[{'text':'Q207999%s','type':'legal'}]}".formatted(run));
        assertThat(client.get("/organizations:search?facets=true&q=Q207999" + run)
                        .text("/matches/count"))
                .isEqualTo("2");
    }

    @Test
    void namesTheActiveOneBeforeWhoeverHeldTheIdentifierBefore() {
        client.post("/organizations/" + cuenca.id() + "/dissolve", "*", "{'reason':'Decree'}");
        Answer successor = canton("Tomebamba", "EC-A", "Cuenca", "Q207999" + run);

        Answer found = client.get("/organizations:search?q=Q207999" + run);

        assertThat(found.text("/items/0/id")).isEqualTo(successor.id());
        assertThat(found.text("/items/1/id")).isEqualTo(cuenca.id());
        assertThat(client.get("/organizations:search?status=dissolved&q=Q207999" + run)
                        .text("/items/0/id"))
                .isEqualTo(cuenca.id());
    }

    @Test
    void refusesSubdivisionsThatThereAreNotUnlessARecordHasSaidSoBefore() {
        String moved = "{'subdivision':'EC-99'}";
        Answer refused = client.patch("/organizations/" + giron.id(), "*", moved);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.problem()).isEqualTo("unknown-subdivision");
        assertThat(refused.text("/pointer")).isEqualTo("/subdivision");

        stored.updateOne(
                new Document("_id", giron.id()),
                new Document("$set", new Document("st.details.location.subdivision", "EC-99")));

        assertThat(client.patch("/organizations/" + giron.id(), "*", "{'place':'San Juan de Girón'}")
                        .status())
                .isEqualTo(200);
        assertThat(names("/organizations?place=girón&subdivision=EC-99&name=" + run))
                .containsExactly("Giron");
    }

    @Test
    void findsWhoeverWasStoredBeforePlacesWereLookedFor() {
        stored.updateOne(new Document("_id", cuenca.id()), new Document("$unset", new Document(KEYS, "")));
        String query = "/organizations?subdivision=EC-A&name=cuenca " + run;
        assertThat(names(query)).isEmpty();
        assertThat(client.get("/organizations/" + cuenca.id()).text("/subdivision"))
                .isEqualTo("EC-A");

        Document before = document();
        migration.apply(List.of(before, new Document("_id", "org_erased").append("erased", true)));
        migration.apply(List.of(before));

        assertThat(names(query)).containsExactly("Cuenca");
    }

    @Test
    void leavesAPlaceAloneThatWasPutRightMeanwhile() {
        Document before = document();
        before.getEmbedded(List.of("st", "details", "location"), Document.class).remove("searchKeys");
        client.patch("/organizations/" + cuenca.id(), "*", "{'subdivision':'EC-T'}");

        migration.apply(List.of(before));

        assertThat(names("/organizations?subdivision=EC-T&name=cuenca " + run)).containsExactly("Cuenca");
    }

    private Document document() {
        return Objects.requireNonNull(
                stored.find(new Document("_id", cuenca.id())).first());
    }

    /** First words of what is found. */
    private List<String> names(String path) {
        Answer found = client.get(path);
        assertThat(found.status()).as(found.toString()).isEqualTo(200);
        return StreamSupport.stream(found.body().path("items").spliterator(), false)
                .map(each -> each.path("name").asString().split(" ", 2)[0])
                .toList();
    }
}
