package lat.cabildo.directory;

import static org.assertj.core.api.Assertions.assertThat;

import lat.cabildo.directory.DirectoryClient.Answer;
import lat.cabildo.platform.test.Tokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Finding organizations by what somebody types. */
@DirectoryTest
class SearchServiceIT {
    private final DirectoryClient client;
    private final String unique = Unique.word();
    private final Answer cuenca;

    SearchServiceIT(@Autowired RestTestClient http) {
        this.client = new DirectoryClient(http, Tokens.secretariat());
        this.cuenca = client.post("/organizations", """
                {'kind':'canton','country':'EC','themes':['intermediary-cities'],
                 'names':[{'text':'Cuenca %1$s','type':'legal','language':'es'},
                          {'text':'Santa Ana de los Ríos de Cuenca %1$s','type':'former','language':'es'},
                          {'text':'GADC-%1$s','type':'acronym'}]}""".formatted(unique));
        client.post("/organizations", """
                {'kind':'network','country':'EC',
                 'names':[{'text':'Red de Amigos de Cuenca %1$s','type':'legal','language':'es'}]}""".formatted(unique));
    }

    @Test
    void findsTheClosestNameFirst() {
        Answer found = client.get("/organizations:search?q=CUENCA " + unique);

        assertThat(found.text("/items/0/id")).isEqualTo(cuenca.id());
        assertThat(found.text("/items/0/match")).isEqualTo("whole-name");
        assertThat(found.text("/items/1/match")).isEqualTo("words");
        assertThat(found.body().at("/items").size()).isEqualTo(2);
        assertThat(found.body().has("facets")).isFalse();
        assertThat(found.body().has("matches")).isFalse();
    }

    @Test
    void findsFormerNamesAndAcronymsAndSaysWhich() {
        Answer former = client.get("/organizations:search?q=santa rios " + unique);

        assertThat(former.text("/items/0/id")).isEqualTo(cuenca.id());
        assertThat(former.text("/items/0/name")).startsWith("Cuenca");
        assertThat(former.text("/items/0/matched")).startsWith("Santa Ana");
        assertThat(client.get("/organizations:search?q=gadc " + unique).text("/items/0/id"))
                .isEqualTo(cuenca.id());
    }

    @Test
    void findsNamesWithASlipInEachWord() {
        String misspelt = unique.substring(0, 9) + unique.substring(10);

        Answer found = client.get("/organizations:search?q=cuenka " + misspelt);

        assertThat(found.text("/items/0/id")).isEqualTo(cuenca.id());
        assertThat(found.text("/items/0/match")).isEqualTo("similar");
        assertThat(client.get("/organizations:search?q=kuenka " + unique)
                        .body()
                        .at("/items")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void countsAllThatMatchByKindCountryAndTheme() {
        Answer found = client.get("/organizations:search?facets=true&size=1&q=cuenca " + unique);

        assertThat(found.body().at("/items").size()).isEqualTo(1);
        assertThat(found.body().at("/matches").toString()).isEqualTo("{\"count\":2,\"exact\":true}");
        assertThat(found.body().at("/facets/kind").toString()).isEqualTo("{\"canton\":1,\"network\":1}");
        assertThat(found.body().at("/facets/country").toString()).isEqualTo("{\"EC\":2}");
        assertThat(found.text("/facets/theme/intermediary-cities")).isEqualTo("1");
        Answer nothing = client.get("/organizations:search?facets=true&q=xyzzyxyzzy");
        assertThat(nothing.body().at("/matches").toString()).isEqualTo("{\"count\":0,\"exact\":true}");
        assertThat(nothing.body().at("/facets/kind").isEmpty()).isTrue();
        assertThat(client.get("/organizations:search?kind=network&q=cuenca " + unique)
                        .text("/items/0/kind"))
                .isEqualTo("network");
    }

    @Test
    void completesWhatIsBeingTyped() {
        Answer suggested = client.get("/organizations:suggest?q=cuenca " + unique.substring(0, 20));

        assertThat(suggested.text("/items/0/id")).isEqualTo(cuenca.id());
        assertThat(suggested.body().at("/items").size()).isEqualTo(2);
        assertThat(client.get("/organizations:suggest?kind=network&q=ami " + unique.substring(0, 20))
                        .body()
                        .at("/items")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void findsARenamedOrganizationByItsNewName() {
        client.post("/organizations/" + cuenca.id() + "/rename", "*", "{'name':'Tomebamba%s'}".formatted(unique));

        assertThat(client.get("/organizations:search?q=tomebanba" + unique).text("/items/0/id"))
                .isEqualTo(cuenca.id());
    }

    @Test
    void refusesToSearchForNothingOrTooMuch() {
        assertThat(client.get("/organizations:search?q= ").status()).isEqualTo(400);
        assertThat(client.get("/organizations:search").status()).isEqualTo(400);
        assertThat(client.get("/organizations:search?size=101&q=x").status()).isEqualTo(400);
        assertThat(client.get("/organizations:search?q=!!!").body().at("/items").isEmpty())
                .isTrue();
    }
}
