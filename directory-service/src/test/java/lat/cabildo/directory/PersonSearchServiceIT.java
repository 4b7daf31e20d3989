package lat.cabildo.directory;

import static org.assertj.core.api.Assertions.assertThat;

import lat.cabildo.directory.DirectoryClient.Answer;
import lat.cabildo.platform.test.Tokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Finding people by what somebody types, and organizations by whose members they are. */
@DirectoryTest
class PersonSearchServiceIT {
    private final DirectoryClient client;
    private final String unique = Unique.word();
    private final Answer ortiz;

    PersonSearchServiceIT(@Autowired RestTestClient http) {
        this.client = new DirectoryClient(http, Tokens.secretariat());
        this.ortiz = client.post("/people", """
                {'names':[{'text':'Luis Enrique Ortíz %1$s','type':'legal'},
                          {'text':'Lucho %1$s','type':'alias'}]}""".formatted(unique));
    }

    @Test
    void findsPeopleWithoutAccentsWithSlipsAndAsTheyAreTyped() {
        Answer whole = client.get("/people:search?q=LUIS enrique ortiz " + unique);
        assertThat(whole.text("/items/0/id")).isEqualTo(ortiz.id());
        assertThat(whole.text("/items/0/match")).isEqualTo("whole-name");
        Answer alias = client.get("/people:search?q=lucho " + unique);
        assertThat(alias.text("/items/0/name")).startsWith("Luis");
        assertThat(alias.text("/items/0/matched")).startsWith("Lucho");
        Answer slip = client.get("/people:search?q=Enrrique Ortis " + unique);
        assertThat(slip.text("/items/0/id")).isEqualTo(ortiz.id());
        assertThat(slip.text("/items/0/match")).isEqualTo("similar");
        assertThat(client.get("/people:suggest?q=ortiz " + unique.substring(0, 12))
                        .text("/items/0/id"))
                .isEqualTo(ortiz.id());
        assertThat(client.get("/people:search?q=" + Unique.word())
                        .body()
                        .at("/items")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void findsThemByOrganizationPostAndCountryUnderAnyId() {
        Answer office = client.post(
                "/organizations", "{'kind':'office','country':'EC','names':[{'text':'Cooperación','type':'legal'}]}");
        Answer post = client.seatOf(office.id(), "director", "Director");
        Answer misprint = client.person("Luis Enrrique Ortis " + unique);
        client.post("/mandates", "{'person':'%s','post':'%s','from':'2024'}".formatted(misprint.id(), post.id()));
        Answer stranger = client.person("Luis Ortíz " + unique);
        String search = "/people:search?q=luis " + unique;
        assertThat(client.get(search + "&post=" + post.id()).body().at("/items").size())
                .isEqualTo(1);

        client.post("/people/" + misprint.id() + "/merge", "*", "{'into':'%s'}".formatted(ortiz.id()));

        for (String filter : new String[] {"&post=" + post.id(), "&organization=" + office.id(), "&country=EC", ""}) {
            Answer found = client.get(search + filter);
            assertThat(found.body().at("/items").toString())
                    .as(filter)
                    .contains(ortiz.id())
                    .doesNotContain(misprint.id());
            assertThat(found.body().at("/items").toString().contains(stranger.id()))
                    .as(filter)
                    .isEqualTo(filter.isEmpty());
        }
        assertThat(client.get(search + "&country=UY").body().at("/items").isEmpty())
                .isTrue();
    }

    @Test
    void findsWhoHeldAPostInAnOrganizationThatWasMerged() {
        String office =
                "{'kind':'office','country':'EC','names':[{'text':'Oficina %s','type':'legal'}]}".formatted(unique);
        Answer one = client.post("/organizations", office);
        Answer survivor = client.post("/organizations", office);
        Answer post = client.seatOf(one.id(), "director", "Director");
        client.post("/mandates", "{'person':'%s','post':'%s','from':'2024'}".formatted(ortiz.id(), post.id()));

        Answer merged =
                client.post("/organizations/" + one.id() + "/merge", "*", "{'into':'%s'}".formatted(survivor.id()));

        assertThat(merged.status()).as(merged.body().toString()).isEqualTo(200);
        String search = "/people:search?q=luis " + unique;
        for (String filter : new String[] {
            "&country=EC", "&organization=" + survivor.id() + "&country=EC", "&organization=" + one.id() + "&country=EC"
        }) {
            assertThat(client.get(search + filter).text("/items/0/id"))
                    .as(filter)
                    .isEqualTo(ortiz.id());
        }
        assertThat(client.get(search + "&organization=" + survivor.id() + "&country=UY")
                        .body()
                        .at("/items")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void findsOrganizationsByWhoseMembersTheyAre() {
        Answer association = client.organization("association", "Asociación " + unique);
        Answer member = client.organization("municipality", "Loja " + unique);
        Answer other = client.organization("municipality", "Loja Nueva " + unique);
        client.post(
                "/memberships",
                "{'member':'%s','organization':'%s','class':'full'}".formatted(member.id(), association.id()));

        Answer found =
                client.get("/organizations:search?facets=true&q=loja " + unique + "&memberOf=" + association.id());

        assertThat(found.body().at("/items").size()).isEqualTo(1);
        assertThat(found.text("/items/0/id")).isEqualTo(member.id());
        assertThat(found.body().at("/facets/kind/municipality").asInt()).isEqualTo(1);
        assertThat(client.get("/organizations:search?q=loja " + unique)
                        .body()
                        .at("/items")
                        .toString())
                .contains(other.id());
    }

    @Test
    void forgetsWordsThatOnlySomebodyErasedHad() {
        Answer person = client.person("Melquíades " + unique + "x");
        Answer namesake = client.person("Melquíades " + unique + "y");

        client.post("/people/" + person.id() + "/erase", "*", "{'reason':'requested'}");

        assertThat(client.get("/people:suggest?q=" + unique + "x")
                        .body()
                        .at("/items")
                        .isEmpty())
                .isTrue();
        assertThat(client.get("/people:search?q=melquiade " + unique + "y").text("/items/0/id"))
                .as("words that others have, too, are still known")
                .isEqualTo(namesake.id());
    }
}
