package lat.cabildo.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Year;
import java.time.ZoneOffset;
import lat.cabildo.directory.DirectoryClient.Answer;
import lat.cabildo.platform.test.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** What sources declare stands beside what the register counts. */
@DirectoryTest
class FigureServiceIT {
    private final DirectoryClient client;
    private final String unique = Unique.word();

    FigureServiceIT(@Autowired RestTestClient http) {
        this.client = new DirectoryClient(http, Tokens.secretariat());
    }

    @Test
    void showsWhatSeveralSourcesClaimBesideWhatIsCounted() {
        Answer flacma = organization("federation", null, """
                ,'figures':[{'metric':'cities','value':16000,'qualifier':'>','source':{'title':'Portada'}},
                            {'metric':'cities','value':3,'qualifier':'=','source':{'title':'Cifras'}},
                            {'metric':'associations','value':50,'qualifier':'='},
                            {'metric':'countries','value':2,'qualifier':'≥'},
                            {'metric':'members','value':2,'qualifier':'='},
                            {'metric':'commissions','value':49,'qualifier':'='},
                            {'metric':'population','value':650000000,'qualifier':'≈'}]""");
        Answer ame = organization("association", "EC", "");
        Answer cuenca = organization("canton", "EC", "");
        Answer loja = organization("municipality", "EC", "");
        Answer toluca = organization("municipality", "MX", "");
        Answer university = organization("university", "EC", "");
        organization("commission", null, ",'parent':'%s'".formatted(flacma.id()));
        member(ame, flacma, "");
        member(toluca, flacma, "");
        member(cuenca, ame, "");
        member(loja, ame, "");
        member(university, ame, "");

        Answer compared = client.get("/organizations/" + flacma.id() + "/figures");

        assertThat(compared.status()).as(compared.toString()).isEqualTo(200);
        assertThat(compared.text("/figures/0/declared/source/title")).isEqualTo("Portada");
        assertThat(now(compared, 0)).isEqualTo("3 + 0, -15997, no");
        assertThat(compared.body().at("/figures/0/now/byCountry").toString()).isEqualTo("{\"EC\":2,\"MX\":1}");
        assertThat(now(compared, 1)).isEqualTo("3 + 0, 0, yes");
        assertThat(now(compared, 2)).isEqualTo("1 + 0, -49, no");
        assertThat(now(compared, 3)).isEqualTo("2 + 0, 0, yes");
        assertThat(now(compared, 4)).isEqualTo("2 + 0, 0, yes");
        assertThat(now(compared, 5)).isEqualTo("1 + 0, -48, no");
        assertThat(compared.body().at("/figures/6").has("now")).isFalse();
        assertThat(compared.body().at("/figures/0").has("then")).isFalse();
    }

    @Test
    void countsWhatItKnewOnTheDayOfTheFigure() {
        Answer network = organization("network", null, """
                ,'figures':[{'metric':'member-cities','value':2,'qualifier':'=','asOf':'2019-05'},
                            {'metric':'member-cities','value':25,'qualifier':'=','asOf':'2018-07-16'},
                            {'metric':'member-cities','value':3,'qualifier':'=','asOf':'2999'},
                            {'metric':'member-cities','value':3,'qualifier':'=','asOf':'XXXX-11-11'}]""");
        member(organization("city", "ES", ""), network, ",'from':'2018'");
        member(organization("city", "UY", ""), network, "");
        member(organization("city", "AR", ""), network, ",'from':'2019-05-02'");
        Answer left = member(organization("city", "BR", ""), network, ",'from':'2017','to':'2018-12'");
        client.post("/memberships/" + left.id() + "/end", "*", "{'reason':'Withdrawal','on':'2018-12'}");

        Answer compared = client.get("/organizations/" + network.id() + "/figures");

        assertThat(now(compared, 0)).isEqualTo("3 + 0, 1, no");
        assertThat(compared.text("/figures/0/then/on")).isEqualTo("2019-05-31");
        assertThat(shown(compared.body().at("/figures/0/then"))).isEqualTo("2 + 1, 0, unknown");
        assertThat(compared.body().at("/figures/0/then/byCountry").toString()).isEqualTo("{\"AR\":1,\"ES\":1}");
        assertThat(shown(compared.body().at("/figures/1/then"))).isEqualTo("1 + 2, -24, no");
        assertThat(compared.body().at("/figures/2").has("then")).isFalse();
        assertThat(compared.body().at("/figures/3").has("then")).isFalse();
    }

    @Test
    void countsWhatWasMergedAsWhatItWasMergedInto() {
        Answer network = organization("network", null, ",'figures':[{'metric':'cities','value':1,'qualifier':'='}]");
        Answer one = organization("city", "EC", "");
        Answer other = organization("city", "EC", "");
        member(one, network, "");
        member(other, network, "");
        client.post("/organizations/" + other.id() + "/merge", "*", "{'into':'%s'}".formatted(one.id()));
        Answer twin = organization("network", null, "");
        client.post("/organizations/" + twin.id() + "/merge", "*", "{'into':'%s'}".formatted(network.id()));

        Answer compared = client.get("/organizations/" + twin.id() + "/figures");

        assertThat(compared.text("/organization")).isEqualTo(network.id());
        assertThat(compared.text("/was")).isEqualTo(twin.id());
        assertThat(now(compared, 0)).isEqualTo("1 + 0, 0, yes");
    }

    @Test
    void countsWhoBelongsToWhatWasMergedOnTheWay() {
        Answer federation = organization(
                "federation", null, ",'figures':[{'metric':'cities','value':2,'qualifier':'=','asOf':'2020'}]");
        Answer association = organization("association", "EC", "");
        Answer twin = organization("association", "EC", "");
        member(association, federation, ",'from':'2001'");
        member(organization("city", "EC", ""), association, ",'from':'2002'");
        member(organization("city", "EC", ""), twin, ",'from':'2003'");
        client.post("/organizations/" + twin.id() + "/merge", "*", "{'into':'%s'}".formatted(association.id()));

        Answer compared = client.get("/organizations/" + federation.id() + "/figures");

        assertThat(now(compared, 0)).isEqualTo("2 + 0, 0, yes");
        assertThat(then(compared, 0)).isEqualTo("2 + 0, 0, yes");
    }

    @Test
    void saysOfThisYearWhatItSaysOfToday() {
        Answer network = organization(
                "network",
                null,
                ",'figures':[{'metric':'members','value':1,'qualifier':'=','asOf':'%s'}]"
                        .formatted(Year.now(ZoneOffset.UTC)));
        member(organization("city", "EC", ""), network, "");

        Answer compared = client.get("/organizations/" + network.id() + "/figures");

        assertThat(then(compared, 0)).isEqualTo(now(compared, 0)).isEqualTo("1 + 0, 0, yes");
    }

    @Test
    void doesNotCountCountriesThatNobodyHasEntered() {
        Answer network = organization("network", null, ",'figures':[{'metric':'countries','value':2,'qualifier':'='}]");
        member(organization("city", "EC", ""), network, "");
        member(organization("city", null, ""), network, "");

        Answer compared = client.get("/organizations/" + network.id() + "/figures");

        assertThat(now(compared, 0)).isEqualTo("1 + 1, -1, unknown");
    }

    @Test
    void refusesFiguresOfNobody() {
        assertThat(client.get("/organizations/org_01JD0000000000000000NXBXDY/figures")
                        .problem())
                .isEqualTo("unknown-id");
    }

    private Answer organization(String kind, @Nullable String country, String more) {
        Answer made = client.post(
                "/organizations",
                "{'kind':'%s','names':[{'text':'%s %s','type':'legal'}]%s%s}"
                        .formatted(kind, kind, unique, country == null ? "" : ",'country':'" + country + "'", more));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return made;
    }

    private Answer member(Answer member, Answer umbrella, String more) {
        Answer made = client.post(
                "/memberships",
                "{'member':'%s','organization':'%s','class':'full'%s}".formatted(member.id(), umbrella.id(), more));
        assertThat(made.status()).as(made.toString()).isEqualTo(201);
        return made;
    }

    private static String now(Answer compared, int figure) {
        return shown(compared.body().at("/figures/" + figure + "/now"));
    }

    private static String then(Answer compared, int figure) {
        return shown(compared.body().at("/figures/" + figure + "/then"));
    }

    private static String shown(JsonNode registered) {
        return "%s + %s, %s, %s"
                .formatted(
                        registered.path("value").asLong(),
                        registered.path("possibly").asLong(),
                        registered.path("difference").asLong(),
                        registered.path("agrees").asString());
    }
}
