package lat.cabildo.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lat.cabildo.directory.DirectoryClient.Answer;
import lat.cabildo.platform.test.Tokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Whoever keeps a person's record can say all that is held on the person, and nobody else. */
@DirectoryTest
class DisclosureServiceIT {
    private final DirectoryClient client;

    DisclosureServiceIT(@Autowired RestTestClient http) {
        this.client = new DirectoryClient(http, Tokens.secretariat());
    }

    @Test
    void tellsAllThatIsHeldUnderEveryId() {
        Answer keeper = client.organization("association", "AME");
        Answer post = client.seatOf(keeper.id(), "coordinator", "Coordinadora");
        Answer person = client.post("/people", """
                {'names':[{'text':'Evelyn Llerena','type':'legal'}],'keeper':'%s',
                 'sources':[{'title':'Programa del Buró 2025'}]}""".formatted(keeper.id()));
        Answer other = client.person("Evelin Llerena");
        client.put("/people/" + other.id() + "/contact-points", "*", """
                {'contactPoints':[{'type':'email','value':'evelin@example.org','purpose':'events'}]}""");
        Answer mandate = client.post(
                "/mandates",
                "{'person':'%s','post':'%s','from':'2023','source':{'title':'Nómina'}}"
                        .formatted(other.id(), post.id()));
        client.post("/people/" + other.id() + "/merge", "*", "{'into':'%s'}".formatted(person.id()));

        Answer held = client.as(Tokens.actingFor(keeper.id())).get("/people/" + other.id() + "/personal-data");

        assertThat(held.status()).as(held.body().toString()).isEqualTo(200);
        assertThat(held.text("/person")).isEqualTo(person.id());
        assertThat(held.text("/records/0/names/1/text")).isEqualTo("Evelin Llerena");
        assertThat(held.text("/records/0/sources/0/title")).isEqualTo("Programa del Buró 2025");
        assertThat(held.text("/records/1/contactPoints/0/value")).isEqualTo("evelin@example.org");
        assertThat(held.text("/records/1/contactPoints/0/purpose")).isEqualTo("events");
        assertThat(held.text("/records/0/history/0/type")).endsWith("person.created.v1");
        assertThat(held.text("/records/0/history/0/client")).isEqualTo("secretariat");
        assertThat(held.text("/records/0/history/0/state/name")).isEqualTo("Evelyn Llerena");
        assertThat(held.text("/mandates/0/id")).isEqualTo(mandate.id());
        assertThat(held.text("/mandates/0/source/title")).isEqualTo("Nómina");
        assertThat(held.text("/mandates/0/history/0/type")).endsWith("mandate.started.v1");
    }

    /** Some 80 KB a change: the answer stays bounded, and says where the rest is. */
    @Test
    void saysWhereAHistoryGoesOnThatIsTooLongForOneAnswer() {
        Answer person = client.person("Remedios");
        for (int i = 0; i < 32; i++) {
            Answer corrected = client.patch(
                    "/people/" + person.id(), "*", "{'honorific':'%d','sources':[%s]}".formatted(i, sources()));
            assertThat(corrected.status()).as(corrected.body().toString()).isEqualTo(200);
        }

        Answer held = client.get("/people/" + person.id() + "/personal-data");

        int told = held.body().at("/records/0/history").size();
        assertThat(told).isBetween(20, 31);
        String more = held.text("/records/0/more");
        assertThat(more).isEqualTo("/people/" + person.id() + "/history?afterVersion=" + told);
        assertThat(client.get(more).text("/items/0/version")).isEqualTo(String.valueOf(told + 1));
    }

    private static String sources() {
        return IntStream.range(0, 50)
                .mapToObj(each ->
                        "{'title':'%s','url':'https://example.org/%s'}".formatted("ñ".repeat(300), "ñ".repeat(480)))
                .collect(Collectors.joining(","));
    }

    @Test
    void isForWhoeverKeepsTheRecordAndNoted() {
        Answer person = client.person("Rebeca Buendía");
        String path = "/people/" + person.id() + "/personal-data";

        assertThat(client.as(Tokens.secretariat().withScopes("directory:read"))
                        .get(path)
                        .problem())
                .isEqualTo("missing-scope");
        assertThat(client.as(Tokens.actingFor()).get(path).problem()).isEqualTo("foreign-organization");
        assertThat(client.get("/people/per_01JD0000000000000000000000/personal-data")
                        .status())
                .isEqualTo(404);
        assertThat(client.get(path).status()).isEqualTo(200);

        Answer audit = client.get("/operations/audit?target=" + path);
        assertThat(audit.body().at("/items").size()).isEqualTo(1);
        assertThat(audit.text("/items/0/client")).isEqualTo("secretariat");
    }
}
