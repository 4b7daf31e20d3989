package lat.cabildo.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import lat.cabildo.directory.DirectoryClient.Answer;
import lat.cabildo.platform.test.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** Whatever tells of mandates tells of them on a day, too, and what is not printed is not known. */
@DirectoryTest
class AsOfServiceIT {
    private final DirectoryClient client;
    private final Answer canton;
    private final Answer mayor;

    AsOfServiceIT(@Autowired RestTestClient http) {
        this.client = new DirectoryClient(http, Tokens.secretariat());
        canton = client.organization("canton", "Cuenca");
        mayor = client.seatOf(canton.id(), "mayor", "Alcalde de Cuenca");
    }

    @ParameterizedTest
    @CsvSource({
        "2019-05-15, 2023-05-14, 2022-05-01, yes",
        "2019-05-15, 2023-05-14, 2019-05-14,    ",
        "2019-05-15, 2023-05-14, 2023-05-15, unknown",
        "2019,       2023,       2019-07-01, unknown",
        "2019,       2023,       2020-07-01, yes",
        "2019,       2023,       2023-12-31, unknown",
        "2019?,      2023-05-14, 2020-07-01, unknown",
        "XXXX-05-15, 2023-05-14, 2020-07-01, unknown",
        "          , 2023-05-14, 2020-07-01, unknown",
        "2019-05-15,           , 2020-07-01, yes",
        "2019-05-15,           , 2099-07-01, unknown",
    })
    void tellsWhichMandatesLastedOnADay(@Nullable String from, @Nullable String to, String day, @Nullable String held) {
        Answer person = client.person("Pedro Palacios Ullauri");
        Answer mandate = mandate(person, mayor, dated(from, to));

        for (String filter : List.of("person=" + person.id(), "post=" + mayor.id(), "organization=" + canton.id())) {
            List<JsonNode> found = items("/mandates?" + filter + "&asOf=" + day);
            assertThat(found.stream().map(each -> each.path("held").asString()))
                    .as(filter)
                    .containsExactlyElementsOf(held == null ? List.of() : List.of(held));
            assertThat(found)
                    .allSatisfy(each -> assertThat(each.path("id").asString()).isEqualTo(mandate.id()));
        }
        Answer posts = client.get("/people/" + person.id() + "/posts?asOf=" + day);
        assertThat(posts.text("/posts/0/id")).isEqualTo(held == null ? "" : mayor.id());
        assertThat(posts.text("/posts/0/holders/0/held")).isEqualTo(held == null ? "" : held);
    }

    @Test
    void saysOfNoDayWhereNoneIsAskedFor() {
        Answer person = client.person("Pedro Palacios Ullauri");
        mandate(person, mayor, "'from':'2019-05-15','to':'2023-05-14'");

        List<JsonNode> found = items("/mandates?person=" + person.id());

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().has("held")).isFalse();
    }

    @Test
    void tellsWhoStoodForAMemberOnADay() {
        Answer unit = client.organization("network", "Mercociudades");
        Answer city = client.organization("city", "Montevideo");
        client.post(
                "/memberships", "{'member':'%s','organization':'%s','class':'full'}".formatted(city.id(), unit.id()));
        Answer seats = client.post(
                "/posts",
                "{'organization':'%s','role':'member','title':{'es':'Representante'},'seats':9,'representation':{'level':'political'}}"
                        .formatted(unit.id()));
        Answer first = client.person("Ana Ferreira");
        Answer second = client.person("Bruno Silva");
        String member = ",'represents':'%s'".formatted(city.id());
        mandate(first, seats, "'from':'2019-01-01','to':'2020-12-31','endReason':'End of term'" + member);
        mandate(second, seats, "'from':'2021-01-01'" + member);

        assertThat(people("/mandates?represents=" + city.id() + "&asOf=2020-06-01"))
                .containsExactly(first.id());
        assertThat(people("/mandates?organization=" + unit.id() + "&asOf=2021-06-01"))
                .containsExactly(second.id());
        assertThat(people("/mandates?represents=" + city.id() + "&asOf=2018-06-01"))
                .isEmpty();
    }

    @Test
    void tellsWhichPostsWereVacantOnADay() {
        Answer person = client.person("Pedro Palacios Ullauri");
        mandate(person, mayor, "'from':'2019-05-15','to':'2023-05-14','endReason':'End of term'");

        assertThat(vacant("2018-01-01")).isEqualTo("yes");
        assertThat(vacant("2020-01-01")).isEqualTo("no");
        assertThat(vacant("2023-05-15")).isEqualTo("yes");
        assertThat(client.get("/posts/" + mayor.id() + "?asOf=2020-01-01").text("/vacant"))
                .isEqualTo("no");
        assertThat(client.get("/posts/" + mayor.id()).text("/vacant")).isEqualTo("yes");
    }

    @Test
    void tellsOfAPersonUnderAnyId() {
        Answer person = client.person("Pedro Palacios Ullauri");
        Answer misprint = client.person("Pedro Palasios");
        Answer post = client.seatOf(canton.id(), "other", "Concejal");
        mandate(person, mayor, "'from':'2019-05-15'");
        mandate(misprint, post, "'from':'2014','to':'2018','endReason':'End of term'");
        client.post("/people/" + misprint.id() + "/merge", "*", "{'into':'%s'}".formatted(person.id()));

        Answer then = client.get("/people/" + misprint.id() + "/posts?asOf=2016-01-01");

        assertThat(then.text("/person")).isEqualTo(person.id());
        assertThat(then.text("/was")).isEqualTo(misprint.id());
        assertThat(then.text("/posts/0/id")).isEqualTo(post.id());
        assertThat(then.text("/posts/0/holders/0/was")).isEqualTo(misprint.id());
        assertThat(then.body().path("posts").size()).isEqualTo(1);
        assertThat(client.get("/people/" + person.id() + "/posts").text("/posts/0/id"))
                .isEqualTo(mayor.id());
        assertThat(client.get("/people/per_00000000000000000000000000/posts").status())
                .isEqualTo(404);
    }

    private Answer mandate(Answer person, Answer post, String terms) {
        Answer started =
                client.post("/mandates", "{'person':'%s','post':'%s',%s}".formatted(person.id(), post.id(), terms));
        assertThat(started.status()).as(started.body().toString()).isEqualTo(201);
        return started;
    }

    private static String dated(@Nullable String from, @Nullable String to) {
        List<String> terms = new ArrayList<>(List.of("'source':{'title':'Acta'}"));
        if (from != null) {
            terms.add("'from':'%s'".formatted(from));
        }
        if (to != null) {
            terms.add("'to':'%s'".formatted(to));
        }
        return String.join(",", terms);
    }

    private List<JsonNode> items(String path) {
        Answer found = client.get(path);
        assertThat(found.status()).as(found.body().toString()).isEqualTo(200);
        List<JsonNode> items = new ArrayList<>();
        found.body().path("items").forEach(items::add);
        return items;
    }

    private List<String> people(String path) {
        return items(path).stream().map(each -> each.path("person").asString()).toList();
    }

    private String vacant(String day) {
        return items("/posts?organization=" + canton.id() + "&asOf=" + day)
                .getFirst()
                .path("vacant")
                .asString();
    }
}
