package lat.cabildo.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import lat.cabildo.directory.DirectoryClient.Answer;
import lat.cabildo.platform.test.Tokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.json.JsonMapper;

/** Possible duplicates are offered to be merged, or told apart for good; nothing is merged by itself. */
@DirectoryTest
class DuplicateServiceIT {
    private final RestTestClient http;
    private final DirectoryClient client;
    private final String unique = Unique.word();

    DuplicateServiceIT(@Autowired RestTestClient http) {
        this.http = http;
        this.client = new DirectoryClient(http, Tokens.secretariat());
    }

    @Test
    void findsTheSamePersonEnteredTwiceAndOffersToMerge() {
        Answer office = client.organization("office", "Dirección Ejecutiva");
        Answer post = client.seatOf(office.id(), "executive-director", "Director");
        Answer right = client.person("Esteban Orellana " + unique);
        Answer misprint = client.person("Esteba Orellana " + unique);
        client.person("Patricio Maldonado " + unique);
        for (Answer each : new Answer[] {right, misprint}) {
            client.post("/mandates", "{'person':'%s','post':'%s'}".formatted(each.id(), post.id()));
        }

        Answer found = client.get("/people/" + misprint.id() + "/duplicates");

        assertThat(found.body().at("/items").size()).as(found.body().toString()).isEqualTo(1);
        assertThat(found.text("/items/0/one/id")).isEqualTo(right.id());
        assertThat(found.text("/items/0/other/name")).startsWith("Esteba ");
        assertThat(found.body().at("/items/0/closeness").asInt()).isEqualTo(100);
        assertThat(found.body().at("/items/0/reasons").toString())
                .isEqualTo("[\"similar-name\",\"same-organization\",\"same-post\"]");
        assertThat(pairsOf("/people:duplicates", right.id())).isEqualTo(1);

        Answer merged = client.post(found.text("/items/0/merge"), "*", "{'into':'%s'}".formatted(right.id()));

        assertThat(merged.text("/mergedInto")).isEqualTo(right.id());
        assertThat(client.get("/people/" + right.id() + "/duplicates")
                        .body()
                        .at("/items")
                        .isEmpty())
                .isTrue();
    }

    @Test
    void findsPeopleWithOneAddressUnderDifferentNames() {
        Answer one = client.person("José Luis Naula " + unique);
        Answer other = client.person("Pepe " + unique);
        for (Answer each : new Answer[] {one, other}) {
            client.put("/people/" + each.id() + "/contact-points", "*", """
                    {'contactPoints':[{'type':'email','value':'%s@ame.gob.ec','purpose':'cooperation'}]}""".formatted(unique));
        }

        Answer found = client.get("/people/" + other.id() + "/duplicates");

        assertThat(found.text("/items/0/one/id")).isEqualTo(one.id());
        assertThat(found.text("/items/0/reasons/0")).isEqualTo("same-address");
        DirectoryClient reader = client.as(Tokens.secretariat().withScopes("directory:read"));
        Answer hidden = reader.get("/people/" + other.id() + "/duplicates");
        assertThat(hidden.status()).isEqualTo(200);
        assertThat(hidden.body().at("/items").isEmpty()).as(hidden.toString()).isTrue();
    }

    @Test
    void saysNothingOfAddressesToWhoeverMayNotSeeThem() {
        Answer one = client.person("Josué López " + unique);
        Answer other = client.person("Josue Lopez " + unique);
        for (Answer each : new Answer[] {one, other}) {
            client.put("/people/" + each.id() + "/contact-points", "*", """
                    {'contactPoints':[{'type':'email','value':'%s@lopez.example','purpose':'personal'}]}""".formatted(unique));
        }
        DirectoryClient reader = client.as(Tokens.secretariat().withScopes("directory:read"));

        Answer seen = client.get("/people/" + one.id() + "/duplicates");
        Answer hidden = reader.get("/people/" + one.id() + "/duplicates");

        assertThat(seen.body().at("/items/0/reasons").toString()).isEqualTo("[\"same-name\",\"same-address\"]");
        assertThat(hidden.body().at("/items/0/reasons").toString()).isEqualTo("[\"same-name\"]");
        assertThat(reader.get("/people:duplicates?size=50").body().toString()).doesNotContain("same-address");
    }

    @Test
    void tellsOrganizationsApartByWhatIsSaidOfThemAndByWhatSomebodySays() {
        Answer one = organization("EC");
        Answer same = organization("EC");
        Answer abroad = organization("CL");

        Answer found = client.get("/organizations/" + one.id() + "/duplicates");

        assertThat(found.body().at("/items").size()).as(found.body().toString()).isEqualTo(1);
        assertThat(found.text("/items/0/other/id")).isEqualTo(same.id());
        assertThat(found.body().at("/items/0/reasons").toString()).isEqualTo("[\"same-name\",\"same-country\"]");
        assertThat(client.get("/organizations/" + abroad.id() + "/duplicates")
                        .body()
                        .at("/items")
                        .isEmpty())
                .isTrue();
        assertThat(pairsOf("/organizations:duplicates", one.id())).isEqualTo(1);

        Answer foreign = client.as(Tokens.actingFor())
                .post(found.text("/items/0/distinguish"), "{'from':'%s'}".formatted(one.id()));
        assertThat(foreign.problem()).isEqualTo("foreign-organization");
        Answer apart = client.post(found.text("/items/0/distinguish"), "{'from':'%s'}".formatted(one.id()));
        Answer again = client.post("/organizations/" + one.id() + "/distinguish", "{'from':'%s'}".formatted(same.id()));

        assertThat(apart.text("/client")).isEqualTo("secretariat");
        assertThat(again.body()).isEqualTo(apart.body());
        assertThat(pairsOf("/organizations:duplicates", one.id())).isZero();
        assertThat(client.get("/organizations/" + same.id() + "/duplicates")
                        .body()
                        .at("/items")
                        .isEmpty())
                .isTrue();
        assertThat(client.get("/distinctions?size=500").body().toString()).contains(one.id());
    }

    @Test
    void tellsNothingApartFromItself() {
        Answer one = organization("EC");

        Answer organization =
                client.post("/organizations/" + one.id() + "/distinguish", "{'from':'%s'}".formatted(one.id()));
        Answer person = client.person("Luisa " + unique);
        Answer people = client.post("/people/" + person.id() + "/distinguish", "{'from':'%s'}".formatted(person.id()));

        assertThat(organization.problem()).isEqualTo("distinct-from-itself");
        assertThat(people.problem()).isEqualTo("distinct-from-itself");
    }

    @Test
    void isNoLongerToldApartOnceEitherSideWithdrawsIt() {
        Answer one = organization("EC");
        Answer same = organization("EC");
        client.post("/organizations/" + one.id() + "/distinguish", "{'from':'%s'}".formatted(same.id()));
        String duplicates = "/organizations/" + one.id() + "/duplicates";
        assertThat(client.get(duplicates).body().at("/items")).isEmpty();
        String withdraw = "/organizations/" + same.id() + "/withdraw-distinction";
        String from = "{'from':'%s'}".formatted(one.id());

        Answer foreign = client.as(Tokens.actingFor()).post(withdraw, from);
        assertThat(foreign.problem()).isEqualTo("foreign-organization");
        Answer withdrawn = client.as(Tokens.actingFor(same.id())).post(withdraw, from);

        assertThat(withdrawn.status()).as(withdrawn.toString()).isEqualTo(200);
        assertThat(withdrawn.text("/client")).isEqualTo("secretariat");
        assertThat(client.get(duplicates).text("/items/0/other/id")).isEqualTo(same.id());
        assertThat(client.post(withdraw, from).status()).isEqualTo(404);
    }

    @Test
    void withdrawsWhatWasSaidOfPeople() {
        Answer one = client.person("Luisa " + unique);
        Answer same = client.person("Luisa " + unique);
        client.post("/people/" + one.id() + "/distinguish", "{'from':'%s'}".formatted(same.id()));

        Answer withdrawn =
                client.post("/people/" + one.id() + "/withdraw-distinction", "{'from':'%s'}".formatted(same.id()));

        assertThat(withdrawn.status()).as(withdrawn.toString()).isEqualTo(200);
        assertThat(client.get("/people/" + one.id() + "/duplicates").body().toString())
                .contains(same.id());
    }

    private Answer organization(String country) {
        return client.post(
                "/organizations",
                "{'kind':'municipality','country':'%s','names':[{'text':'San José %s','type':'legal'}]}"
                        .formatted(country, unique));
    }

    /** In the whole register, page by page. */
    private int pairsOf(String list, String first) {
        Set<String> others = new HashSet<>();
        String path = list + "?size=50";
        while (path != null) {
            var answer = http.get()
                    .uri(path)
                    .headers(Tokens.secretariat())
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody(String.class)
                    .returnResult();
            JsonMapper.shared().readTree(answer.getResponseBody()).at("/items").forEach(pair -> {
                if (pair.at("/one/id").asString().equals(first)) {
                    others.add(pair.at("/other/id").asString());
                }
            });
            String link = answer.getResponseHeaders().getFirst("Link");
            path = link == null ? null : link.substring(link.indexOf('<') + 1, link.indexOf('>'));
        }
        return others.size();
    }
}
