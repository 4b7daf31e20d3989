package lat.cabildo.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import lat.cabildo.directory.DirectoryClient.Answer;
import lat.cabildo.platform.test.Tokens;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** A federation of associations reaches their cities. */
@DirectoryTest
class MemberServiceIT {
    private final String run = Unique.word();
    private final DirectoryClient client;
    private final Answer flacma;
    private final Answer ame;
    private final Answer cuenca;

    MemberServiceIT(@Autowired RestTestClient http) {
        client = new DirectoryClient(http, Tokens.secretariat());
        flacma = client.organization("federation", "FLACMA " + run);
        ame = client.organization("association", "AME " + run);
        cuenca = client.organization("canton", "Cuenca " + run);
        member(ame, flacma, "'class':'full','from':'1981'");
        member(cuenca, ame, "'class':'associate','from':'1990-05','to':'2010'");
    }

    private Answer member(Answer member, Answer umbrella, String terms) {
        Answer started = client.post(
                "/memberships", "{'member':'%s','organization':'%s',%s}".formatted(member.id(), umbrella.id(), terms));
        assertThat(started.status()).as(started.toString()).isEqualTo(201);
        return started;
    }

    private Answer city(String name, Answer umbrella) {
        Answer city = client.organization("city", name + " " + run);
        member(city, umbrella, "'class':'full'");
        return city;
    }

    private String path(Answer organization) {
        return "/organizations/" + organization.id() + "/members";
    }

    /** First words of names, in alphabetical order, each with those on its way. */
    private List<String> members(String path) {
        Answer found = client.get(path);
        assertThat(found.status()).as(found.toString()).isEqualTo(200);
        return items(found).map(MemberServiceIT::said).sorted().toList();
    }

    private static Stream<JsonNode> items(Answer found) {
        return StreamSupport.stream(found.body().path("items").spliterator(), false);
    }

    private static String said(JsonNode member) {
        String through = StreamSupport.stream(member.path("through").spliterator(), false)
                .map(each -> " < " + word(each))
                .collect(Collectors.joining());
        return word(member) + through + (member.path("held").asString().equals("yes") ? "" : " ?");
    }

    private static String word(JsonNode organization) {
        return organization.path("name").asString().split(" ", 2)[0];
    }

    @Test
    void tellsMembersFromThoseWhoBelongThroughThem() {
        city("Toluca", flacma);
        city("Loja", ame);

        assertThat(members(path(flacma))).containsExactly("AME", "Toluca");
        assertThat(members(path(flacma) + "?reach=direct")).containsExactly("AME", "Toluca");
        assertThat(members(path(flacma) + "?reach=indirect")).containsExactly("Cuenca < AME", "Loja < AME");
        assertThat(members(path(flacma) + "?reach=any")).containsExactly("AME", "Cuenca < AME", "Loja < AME", "Toluca");
        assertThat(members(path(cuenca) + "?reach=any")).isEmpty();
        JsonNode shown = items(client.get(path(flacma) + "?reach=indirect"))
                .filter(each -> each.path("id").asString().equals(cuenca.id()))
                .findFirst()
                .orElseThrow();
        assertThat(shown.path("class").asString()).isEqualTo("associate");
        assertThat(shown.path("kind").asString()).isEqualTo("canton");
        assertThat(shown.path("from").asString()).isEqualTo("1990-05");
        assertThat(shown.path("membership").asString()).startsWith("mbr_");
        assertThat(shown.at("/through/0/id").asString()).isEqualTo(ame.id());
    }

    @Test
    void takesTheShortestWayOnceThroughNetworksOfNetworks() {
        Answer network = client.organization("network", "Red " + run);
        Answer within = client.organization("network", "Nodo " + run);
        member(network, flacma, "'class':'full'");
        member(within, network, "'class':'full'");
        member(flacma, within, "'class':'full'");
        member(ame, within, "'class':'full'");
        member(cuenca, within, "'class':'full'");
        Answer loja = city("Loja", within);

        assertThat(members(path(flacma) + "?reach=any"))
                .containsExactly("AME", "Cuenca < AME", "Loja < Red < Nodo", "Nodo < Red", "Red");
        assertThat(members(path(within) + "?reach=indirect")).containsExactly("Red < FLACMA");
        assertThat(members(path(network) + "?reach=indirect"))
                .containsExactly("AME < Nodo", "Cuenca < Nodo", "FLACMA < Nodo", "Loja < Nodo");
        client.post("/organizations/" + ame.id() + "/dissolve", "*", "{'reason':'Decree'}");
        assertThat(members(path(flacma) + "?reach=any"))
                .containsExactly("Cuenca < Red < Nodo", "Loja < Red < Nodo", "Nodo < Red", "Red");
        assertThat(client.get("/organizations:search?q=" + run + "&memberOf=" + flacma.id() + "&reach=indirect")
                        .body()
                        .toString())
                .contains(loja.id(), cuenca.id(), within.id())
                .doesNotContain(network.id(), ame.id());
    }

    @Test
    void knowsWhoBelongedOnADay() {
        assertThat(members(path(ame) + "?asOf=2000-01-01")).containsExactly("Cuenca");
        assertThat(members(path(ame) + "?asOf=1990-05-15")).containsExactly("Cuenca ?");
        assertThat(members(path(ame) + "?asOf=2010-07-01")).containsExactly("Cuenca ?");
        assertThat(members(path(ame) + "?asOf=2011-01-01")).isEmpty();
        assertThat(members(path(ame) + "?asOf=1990-04-30")).isEmpty();
        assertThat(members(path(flacma) + "?reach=indirect&asOf=1995-01-01")).containsExactly("Cuenca < AME");
        assertThat(members(path(flacma) + "?reach=any&asOf=1981-06-01")).containsExactly("AME ?");
        assertThat(members(path(flacma) + "?reach=any&asOf=1980-12-31")).isEmpty();
        Answer suspended = city("Loja", ame);
        client.post("/memberships/" + membership(ame, suspended) + "/suspend", "*", "{'on':'2020','reason':'Cuotas'}");
        assertThat(members(path(ame))).containsExactly("Cuenca");
        assertThat(members(path(ame) + "?asOf=2005-01-01")).containsExactly("Cuenca", "Loja ?");
        assertThat(members(path(ame) + "?asOf=2021-01-01")).isEmpty();
    }

    private String membership(Answer umbrella, Answer member) {
        return client.get("/memberships?organization=" + umbrella.id() + "&member=" + member.id())
                .text("/items/0/id");
    }

    @Test
    void takesACertainWayBeforeAPossibleOne() {
        Answer network = client.organization("network", "Red " + run);
        member(cuenca, flacma, "'class':'observer'");
        member(network, flacma, "'class':'full','from':'1981'");
        member(cuenca, network, "'class':'full','from':'1985'");

        assertThat(members(path(flacma) + "?reach=any&asOf=1987-01-01")).containsExactly("AME", "Cuenca < Red", "Red");
        assertThat(members(path(flacma) + "?asOf=1987-01-01")).containsExactly("AME", "Cuenca ?", "Red");
        assertThat(members(path(flacma) + "?reach=indirect&asOf=1987-01-01")).isEmpty();
    }

    @Test
    void showsWhoWasMergedAsWhoeverStandsForThem() {
        Answer twin = client.organization("association", "Gemela " + run);
        member(twin, flacma, "'class':'full'");
        Answer loja = city("Loja", twin);
        client.post("/organizations/" + twin.id() + "/merge", "*", "{'into':'%s'}".formatted(ame.id()));
        Answer other = client.organization("federation", "Otra " + run);
        client.post("/organizations/" + other.id() + "/merge", "*", "{'into':'%s'}".formatted(flacma.id()));

        for (String on : List.of("", "&asOf=2005-01-01")) {
            assertThat(members(path(other) + "?reach=any" + on))
                    .as(on)
                    .extracting(each -> each.replace(" ?", ""))
                    .containsExactly("AME", "Cuenca < AME", "Loja < AME");
        }
        assertThat(client.get("/organizations?name=" + run + "&reach=indirect&memberOf=" + other.id())
                        .body()
                        .path("items"))
                .hasSize(2);
        assertThat(loja.id()).isNotEmpty();
    }

    @Test
    void goesThroughPagesOfThem() {
        List<String> ids = List.of(city("Uno", ame).id(), city("Dos", ame).id(), cuenca.id()).stream()
                .sorted()
                .toList();

        for (String on : List.of("", "&asOf=2005-01-01")) {
            Answer first = client.get(path(ame) + "?size=2" + on);
            assertThat(items(first).map(each -> each.path("id").asString()).toList())
                    .isEqualTo(ids.subList(0, 2));
            Answer last = client.get(path(ame) + "?size=2&after=" + ids.get(1) + on);
            assertThat(items(last).map(each -> each.path("id").asString()).toList())
                    .isEqualTo(ids.subList(2, 3));
        }
    }

    @Test
    void refusesWhatIsNotThere() {
        assertThat(client.get("/organizations/org_01JD0000000000000000000000/members")
                        .status())
                .isEqualTo(404);
        assertThat(client.get(path(ame) + "?reach=far").text("/errors/0/parameter"))
                .isEqualTo("reach");
        assertThat(client.get(path(ame) + "?asOf=2020").text("/errors/0/parameter"))
                .isEqualTo("asOf");
        assertThat(client.get(path(ame) + "?after=x").status()).isEqualTo(400);
    }
}
