package lat.cabildo.directory;

import static org.assertj.core.api.Assertions.assertThat;

import lat.cabildo.directory.DirectoryClient.Answer;
import lat.cabildo.platform.test.PublishedEvents;
import lat.cabildo.platform.test.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

/** Bad input: each kind is a problem of its own, and nothing is stored. */
@DirectoryTest
class DirectoryInputIT {
    private static final String NOBODY = "01JD0000000000000000000000";

    private final DirectoryClient client;

    DirectoryInputIT(@Autowired RestTestClient http) {
        this.client = new DirectoryClient(http, Tokens.secretariat());
    }

    @ParameterizedTest(name = "{0} {1}: {3} at {4}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /organizations | {'kind':'city'                                                                  | 400 | malformed-json    |
            /organizations | {'kind':'city','names':[{'text':'a','type':'legal'}],'mayor':'x'}               | 400 | unknown-field     | /mayor
            /organizations | {'kind':'village','names':[{'text':'a','type':'legal'}]}                        | 400 | unknown-value     | /kind
            /organizations | {'kind':'city','names':[{'text':7,'type':'legal'}]}                             | 400 | wrong-type        | /names/0/text
            /organizations | {'kind':'city','names':[]}                                                      | 400 | invalid-field     | /names
            /organizations | {'kind':'city','names':[{'text':' ','type':'legal'}]}                           | 400 | invalid-field     | /names/0/text
            /organizations | {'kind':'city','names':[{'text':'a','type':'legal','from':'2015-13'}]}          | 400 | invalid-field     | /names/0/from
            /organizations | {'kind':'city','country':'XX','names':[{'text':'a','type':'legal'}]}            | 400 | invalid-field     | /country
            /organizations | {'kind':'city','country':'EC','subdivision':'PE-A','names':[{'text':'a','type':'legal'}]} | 400 | invalid-field | /subdivision
            /organizations | {'kind':'city','country':'EC','subdivision':'EC-99','names':[{'text':'a','type':'legal'}]} | 422 | unknown-subdivision | /subdivision
            /organizations | {'kind':'city','coordinates':{'latitude':91,'longitude':0},'names':[{'text':'a','type':'legal'}]} | 400 | invalid-field | /coordinates/latitude
            /organizations | {'kind':'city','sources':[{'checkedOn':'2025-01-01'}],'names':[{'text':'a','type':'legal'}]} | 400 | invalid-field | /sources/0/title
            /organizations | {'kind':'city','identifiers':[{'scheme':'a','value':'\u00A0'}],'names':[{'text':'a','type':'legal'}]} | 400 | invalid-field | /identifiers/0/value
            /organizations | {'kind':'city','parent':'per_01JD0000000000000000000000','names':[{'text':'a','type':'legal'}]} | 400 | invalid-field | /parent
            /people        | {'names':[{'text':'a','type':'legal'}],'email':'a@b.ec'}                        | 400 | unknown-field     | /email
            /people        | {'names':[{'text':'a','type':'legal'}],'keeper':'org_01JD0000000000000000000000'} | 422 | unknown-reference | /keeper
            /posts         | {'organization':'org_01JD0000000000000000000000','role':'mayor','title':{'es':'Alcaldesa'}} | 422 | unknown-reference | /organization
            /posts         | {'organization':'org_01JD0000000000000000000000','role':'mayor','title':{'es':'a'},'seats':0} | 400 | invalid-field | /seats
            /mandates      | {'person':'per_01JD0000000000000000000000','post':'pst_01JD0000000000000000000000'} | 422 | unknown-reference | /person
            /mandates      | {'person':'per_01JD0000000000000000000000','post':'pst_01JD0000000000000000000000','from':'2020','to':'2019'} | 400 | invalid-field | /to
            /memberships   | {'member':'org_01JD0000000000000000000000','organization':'org_01JD0000000000000000000001','class':'full'} | 422 | unknown-reference | /member
            /memberships   | {'member':'org_01JD0000000000000000000000','organization':'org_01JD0000000000000000000001','class':'guest'} | 400 | unknown-value | /class
            """)
    void isRefusedWithItsOwnProblem(String path, String body, int status, String problem, @Nullable String pointer) {
        Answer answer = client.post(path, body);

        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.problem()).isEqualTo(problem);
        if (pointer != null) {
            assertThat(answer.text("/pointer") + answer.text("/errors/0/pointer"))
                    .isEqualTo(pointer);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            email | dirección.cooperación@ame.gob.ec | 200
            email | nobody                           | 400
            email | a b@ame.gob.ec                   | 400
            phone | +593 2 246 9683 ext. 1201        | 200
            phone | call me                          | 400
            web   | https://flacma.lat               | 200
            web   | javascript:alert(1)              | 400
            handle| @FLACMA_                         | 200
            """)
    void takesContactPointsThatFitTheirType(String type, String value, int status) {
        Answer created = client.organization("association", "AME de prueba");

        Answer changed = client.put(
                "/organizations/" + created.id() + "/contact-points",
                created.etag(),
                "{'contactPoints':[{'type':'%s','value':'%s','purpose':'institutional'}]}".formatted(type, value));

        assertThat(changed.status()).isEqualTo(status);
        assertThat(changed.text("/contactPoints/0/value")).isEqualTo(status == 200 ? value : "");
    }

    @Test
    void storesAndPublishesNothingOfARefusedCommand() {
        Answer created = client.organization("federation", "Federación de prueba");
        String rename = "/organizations/" + created.id() + "/rename";
        String body = "{'name':'Otra'}";

        assertThat(client.as(Tokens.secretariat().expired())
                        .post(rename, created.etag(), body)
                        .status())
                .isEqualTo(401);
        assertThat(client.as(Tokens.secretariat().audience("others"))
                        .post(rename, created.etag(), body)
                        .status())
                .isEqualTo(401);
        assertThat(client.as(Tokens.secretariat().withScopes("directory:read"))
                        .post(rename, created.etag(), body)
                        .status())
                .isEqualTo(403);
        assertThat(client.as(Tokens.actingFor("org_" + NOBODY))
                        .post(rename, created.etag(), body)
                        .problem())
                .isEqualTo("foreign-organization");
        assertThat(client.post(rename, created.etag(), "{'name':'%s'}".formatted("x".repeat(301)))
                        .status())
                .isEqualTo(400);

        PublishedEvents published = PublishedEvents.here();
        published.await("cabildo.directory.organization.changes.v1", created.id(), 1);
        assertThat(published.all("cabildo.directory.organization.changes.v1", created.id()))
                .hasSize(1);
        assertThat(client.get("/organizations/" + created.id()).text("/name")).isEqualTo("Federación de prueba");
    }
}
