package lat.cabildo.directory;

import static org.assertj.core.api.Assertions.assertThat;

import lat.cabildo.directory.DirectoryClient.Answer;
import lat.cabildo.platform.test.PublishedEvents;
import lat.cabildo.platform.test.Tokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Addresses are given out while their owners agree, with what has become of what was sent to them. */
@DirectoryTest
class ContactServiceIT {
    private final DirectoryClient client;
    private final String unique = Unique.word();
    private final String mail = unique + "@llerena.example";

    ContactServiceIT(@Autowired RestTestClient http) {
        this.client = new DirectoryClient(http, Tokens.secretariat());
    }

    @Test
    void givesOutNothingWhoseConsentWasWithdrawn() {
        String person = personAt("'purpose':'personal','consent':{'givenOn':'2025-01-01','by':'form'}");
        assertThat(client.get(points(person)).text("/contactPoints/0/consent/by"))
                .isEqualTo("form");

        Answer withdrawn = client.post(
                points(person) + "/withdraw-consent",
                "*",
                "{'type':'email','value':'%s','on':'2026-01-01'}".formatted(mail));

        assertThat(withdrawn.status()).as(withdrawn.toString()).isEqualTo(200);
        assertThat(withdrawn.body().toString()).doesNotContain(mail);
        assertThat(client.get(points(person)).body().toString()).isEqualTo("{\"contactPoints\":[]}");
        assertThat(client.get("/people/" + person + "/personal-data").body().toString())
                .contains(mail)
                .contains("\"withdrawnOn\":\"2026-01-01\"");
        assertThat(published("person", person, "contacts", 2)).contains(mail).doesNotContain("consent");
        assertThat(published("person", person, "contacts", 3)).doesNotContain(mail);
        assertThat(published("person", person, "state", 3)).doesNotContain(mail);
    }

    @Test
    void takesAnAddressBackWithANewConsentOnly() {
        String person = personAt("'purpose':'personal'");
        client.post(
                points(person) + "/withdraw-consent",
                "*",
                "{'type':'email','value':'%s','on':'2026-01-01'}".formatted(mail));

        assertThat(client.put(points(person), "*", "{'contactPoints':[]}").status())
                .isEqualTo(200);
        Answer without = put("/people/" + person, "'purpose':'personal'");
        Answer earlier = put("/people/" + person, "'purpose':'personal','consent':{'givenOn':'2025-12-31'}");
        Answer again = put("/people/" + person, "'purpose':'personal','consent':{'givenOn':'2026-02-01'}");

        assertThat(without.status()).isEqualTo(409);
        assertThat(without.problem()).isEqualTo("consent-withdrawn");
        assertThat(without.text("/pointer")).isEqualTo("/contactPoints/0/consent");
        assertThat(without.body().toString()).doesNotContain(mail);
        assertThat(earlier.problem()).isEqualTo("consent-withdrawn");
        assertThat(again.text("/contactPoints/0/value")).isEqualTo(mail);
    }

    @Test
    void withdrawsInWhatWasMergedIntoTheRecordToo() {
        String survivor = personAt("'purpose':'cooperation'");
        String absorbed = personAt("'purpose':'personal'");
        client.post("/people/" + absorbed + "/merge", "*", "{'into':'%s'}".formatted(survivor));
        String body = "{'type':'email','value':'%s'}".formatted(mail);

        Answer ofOne = client.post(points(absorbed) + "/withdraw-consent", "*", body);
        Answer left = client.get(points(survivor));
        Answer ofAll = client.post(points(survivor) + "/withdraw-consent", "*", body);

        assertThat(ofOne.status()).as(ofOne.toString()).isEqualTo(200);
        assertThat(left.text("/contactPoints/0/value")).isEqualTo(mail);
        assertThat(ofAll.status()).as(ofAll.toString()).isEqualTo(200);

        String other = client.person("Evelyn").id();
        String twin = personAt("'purpose':'personal'");
        client.post("/people/" + twin + "/merge", "*", "{'into':'%s'}".formatted(other));
        Answer everywhere = client.post(points(other) + "/withdraw-consent", "*", body);
        assertThat(everywhere.status()).as(everywhere.toString()).isEqualTo(200);
        assertThat(everywhere.text("/id")).isEqualTo(other);
        assertThat(client.get(points(twin)).body().toString()).isEqualTo("{\"contactPoints\":[]}");
    }

    @Test
    void withdrawsNowhereForWhoHasSeenAnEarlierRecord() {
        Answer survivor = client.person("Evelyn");
        String absorbed = personAt("'purpose':'personal'");
        client.post("/people/" + absorbed + "/merge", "*", "{'into':'%s'}".formatted(survivor.id()));
        client.patch("/people/" + survivor.id(), "*", "{'honorific':'Dra.'}");

        Answer stale = client.post(
                points(survivor.id()) + "/withdraw-consent",
                survivor.etag(),
                "{'type':'email','value':'%s'}".formatted(mail));

        assertThat(stale.status()).as(stale.toString()).isEqualTo(412);
        assertThat(client.get(points(absorbed)).text("/contactPoints/0/value")).isEqualTo(mail);
    }

    @Test
    void givesOutNothingWhoseTimeIsOver() {
        String person = personAt("'purpose':'press','to':'2020'");

        assertThat(client.get(points(person)).body().at("/contactPoints").isEmpty())
                .isTrue();
    }

    @Test
    void saysThatMailCameBackUntilItArrives() {
        String person = personAt("'purpose':'cooperation'");

        bounced("/people/" + person, "soft", "2026-01-01");
        bounced("/people/" + person, "hard", "2026-01-02");
        Answer later = bounced("/people/" + person, "soft", "2026-01-03");

        assertThat(client.get(points(person))
                        .body()
                        .at("/contactPoints/0/bounce")
                        .toString())
                .isEqualTo("{\"severity\":\"hard\",\"since\":\"2026-01-02\"}");
        assertThat(published("person", person, "contacts", 4)).contains("\"severity\":\"hard\"");
        assertThat(published("person", person, "changes", 4)).doesNotContain("severity");
        assertThat(later.etag()).isEqualTo("\"4\"");

        bounced("/people/" + person, "delivered", "2026-01-04");
        assertThat(client.get(points(person)).body().at("/contactPoints/0").has("bounce"))
                .isFalse();
    }

    @Test
    void doesTheSameForAnOrganization() {
        String organization =
                client.organization("office", "Cooperación " + unique).id();
        put("/organizations/" + organization, "'purpose':'cooperation'");

        bounced("/organizations/" + organization, "hard", "2026-01-02");
        Answer shown = client.get("/organizations/" + organization);
        client.post(
                "/organizations/" + organization + "/contact-points/withdraw-consent",
                "*",
                "{'type':'email','value':'%s'}".formatted(mail));

        assertThat(shown.text("/contactPoints/0/bounce/severity")).isEqualTo("hard");
        assertThat(client.get("/organizations/" + organization)
                        .body()
                        .at("/contactPoints")
                        .isEmpty())
                .isTrue();
        assertThat(published("organization", organization, "contacts", 4)).doesNotContain(mail);
    }

    @Test
    void refusesWhatTheRecordDoesNotHaveAndWhatCannotBe() {
        String person = personAt("'purpose':'press'");

        Answer unknown = client.post(
                points(person) + "/bounce", "*", "{'type':'email','value':'somebody@else.example','outcome':'hard'}");
        Answer impossible = put(
                "/people/" + person, "'purpose':'press','consent':{'givenOn':'2026-01-02','withdrawnOn':'2026-01-01'}");
        Answer foreign = client.as(Tokens.actingFor())
                .post(points(person) + "/withdraw-consent", "*", "{'type':'email','value':'%s'}".formatted(mail));

        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.problem()).isEqualTo("unknown-contact-point");
        assertThat(unknown.text("/pointer")).isEqualTo("/value");
        assertThat(unknown.body().toString()).doesNotContain("somebody");
        assertThat(impossible.status()).isEqualTo(400);
        assertThat(foreign.problem()).isEqualTo("foreign-organization");
    }

    private String personAt(String more) {
        String person = client.person("Evelyn Llerena " + unique).id();
        Answer put = put("/people/" + person, more);
        assertThat(put.status()).as(put.toString()).isEqualTo(200);
        return person;
    }

    private Answer put(String path, String more) {
        return client.put(
                path + "/contact-points",
                "*",
                "{'contactPoints':[{'type':'email','value':'%s',%s}]}".formatted(mail, more));
    }

    private Answer bounced(String path, String outcome, String on) {
        Answer answer = client.post(
                path + "/contact-points/bounce",
                "*",
                "{'type':'email','value':'%s','outcome':'%s','on':'%s'}".formatted(mail, outcome, on));
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer;
    }

    private static String points(String person) {
        return "/people/" + person + "/contact-points";
    }

    private static String published(String aggregate, String id, String topic, long version) {
        return String.valueOf(PublishedEvents.here()
                .await("cabildo.directory.%s.%s.v1".formatted(aggregate, topic), id, version)
                .data());
    }
}
