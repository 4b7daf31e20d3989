package lat.cabildo.directory;

import static org.assertj.core.api.Assertions.assertThat;

import lat.cabildo.directory.DirectoryClient.Answer;
import lat.cabildo.platform.test.Tokens;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

/**
 * Every command on a record is for those who act for its organization, and for those who have seen what they change.
 */
@DirectoryTest
class AuthorityServiceIT {
    private final DirectoryClient client;
    private final DirectoryClient stranger;
    private final Answer organization;
    private final Answer person;
    private final Answer post;
    private final Answer mandate;
    private final Answer membership;

    AuthorityServiceIT(@Autowired RestTestClient http) {
        client = new DirectoryClient(http, Tokens.secretariat());
        organization = client.organization("association", "AME");
        Answer member = client.organization("municipality", "Loja");
        person = client.post(
                "/people",
                "{'names':[{'text':'Evelyn Llerena','type':'legal'}],'keeper':'%s'}".formatted(organization.id()));
        post = client.seatOf(organization.id(), "coordinator", "Coordinadora");
        mandate = client.post("/mandates", "{'person':'%s','post':'%s'}".formatted(person.id(), post.id()));
        membership = client.post(
                "/memberships",
                "{'member':'%s','organization':'%s','class':'full'}".formatted(member.id(), organization.id()));
        stranger = client.as(Tokens.actingFor(member.id()));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            PATCH | /organizations/{org}                | {'themes':['health']}
            POST  | /organizations/{org}/rename         | {'name':'Otra'}
            PUT   | /organizations/{org}/contact-points | {'contactPoints':[]}
            POST  | /organizations/{org}/dissolve       | {'reason':'Decree'}
            POST  | /organizations/{org}/restore        | {}
            POST  | /organizations/{org}/merge          | {'into':'{org}'}
            POST  | /organizations/{org}/separate       | {'absorbed':'{org}'}
            PATCH | /people/{per}                       | {'honorific':'Dra.'}
            PUT   | /people/{per}/contact-points        | {'contactPoints':[]}
            POST  | /people/{per}/end                   | {'reason':'Retired'}
            POST  | /people/{per}/restore               | {}
            POST  | /people/{per}/merge                 | {'into':'{per}'}
            POST  | /people/{per}/separate              | {'absorbed':'{per}'}
            PATCH | /posts/{pst}                        | {'seats':2}
            POST  | /posts/{pst}/abolish                | {'reason':'Decree'}
            PATCH | /mandates/{mdt}                     | {'from':'2020'}
            POST  | /mandates/{mdt}/end                 | {'reason':'Resigned'}
            PATCH | /memberships/{mbr}                  | {'from':'2020'}
            POST  | /memberships/{mbr}/suspend          | {'reason':'Fees'}
            POST  | /memberships/{mbr}/reinstate        | {}
            POST  | /memberships/{mbr}/end              | {'reason':'Expulsion'}
            """)
    void refusesStrangersAndThoseWhoHaveNotLooked(String method, String template, String body) {
        String path = filled(template);
        String history = "/" + path.split("/")[1] + "/" + path.split("/")[2] + "/history";
        Answer before = client.get(history);

        assertThat(stranger.send(method, path, "*", filled(body)).problem()).isEqualTo("foreign-organization");
        assertThat(client.send(method, path, null, filled(body)).status()).isEqualTo(428);
        assertThat(client.send(method, path, "\"99\"", filled(body)).status()).isEqualTo(412);
        assertThat(client.get(history).body()).isEqualTo(before.body());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /organizations | {'kind':'office','names':[{'text':'a','type':'legal'}],'parent':'{org}'}
            /people        | {'names':[{'text':'a','type':'legal'}],'keeper':'{org}'}
            /posts         | {'organization':'{org}','role':'other','title':{'es':'a'}}
            /mandates      | {'person':'{per}','post':'{pst}'}
            /memberships   | {'member':'{org}','organization':'{org}','class':'full'}
            """)
    void letsNoStrangerEnterWhatBelongsToAnOrganization(String path, String body) {
        assertThat(stranger.post(path, filled(body)).problem()).isEqualTo("foreign-organization");
    }

    private String filled(String template) {
        return template.replace("{org}", organization.id())
                .replace("{per}", person.id())
                .replace("{pst}", post.id())
                .replace("{mdt}", mandate.id())
                .replace("{mbr}", membership.id());
    }
}
