package lat.cabildo.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import lat.cabildo.directory.DirectoryClient.Answer;
import lat.cabildo.directory.exporting.PopoloSchema;
import lat.cabildo.directory.table.TableFormat;
import lat.cabildo.directory.table.TableRow;
import lat.cabildo.platform.test.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lists of all kinds leave the register, in formats that others read, with what the lists themselves show. */
@DirectoryTest
class ListExportServiceIT {
    private static final String ADDRESS = "alcaldia@hidden.example";
    private static final List<String> LISTS = List.of("people", "posts", "mandates", "memberships", "applications");

    private final String run = Unique.word();
    private final RestTestClient http;
    private final DirectoryClient client;
    private final Answer network;
    private final Answer city;
    private final Answer person;
    private final Answer post;

    ListExportServiceIT(@Autowired RestTestClient http) {
        this.http = http;
        client = new DirectoryClient(http, Tokens.secretariat());
        network = client.organization("network", "=Red " + run);
        city = client.organization("city", "@Cuenca " + run);
        person = client.post("/people", """
                {'names':[{'text':'=HYPERLINK(%1$s)','type':'legal'},{'text':'Ana, \u00c1lvarez %1$s','type':'alias'}],
                 'honorific':'Dra.','sources':[{'title':'Acta','url':'https://example.org/acta'}]}""".formatted(run));
        client.put("/people/" + person.id() + "/contact-points", "*", """
                {'contactPoints':[{'type':'email','value':'%s','purpose':'press'}]}""".formatted(ADDRESS));
        post = client.post("/posts", """
                {'organization':'%s','role':'mayor','title':{'es':'+Alcaldesa','pt':'Prefeita'},'seats':2}""".formatted(city.id()));
        mandate("'from':'2023-05-14','to':'2027'");
        Answer never = mandate("'from':'2999-01-01'");
        assertThat(client.post("/mandates/" + never.id() + "/end", "*", "{'reason':'Renuncia'}")
                        .status())
                .isEqualTo(200);
        created(client.post("/memberships", """
                {'member':'%s','organization':'%s','class':'full','from':'1995-11',
                 'source':{'title':'Acta','url':'https://example.org/acta'}}""".formatted(city.id(), network.id())));
        Answer applicant = client.organization("city", "Loja " + run);
        created(client.post("/applications", """
                {'applicant':'%s','organization':'%s','class':'full','submittedOn':'2025-03-01',
                 'letter':{'title':'-Carta','url':'https://example.org/carta'}}""".formatted(applicant.id(), network.id())));
    }

    private Answer mandate(String term) {
        return created(
                client.post("/mandates", "{'person':'%s','post':'%s',%s}".formatted(person.id(), post.id(), term)));
    }

    private static Answer created(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return answer;
    }

    /** The part of each list that is this test's. */
    private String query(String list) {
        return switch (list) {
            case "people" -> "?name=" + run;
            case "posts" -> "?organization=" + city.id();
            case "mandates" -> "?post=" + post.id();
            default -> "?organization=" + network.id();
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"people", "posts", "mandates", "memberships", "applications"})
    void linesAreWhatTheListAnswers(String list) {
        List<JsonNode> lines = text(list, "jsonl")
                .lines()
                .map(line -> JsonMapper.shared().readTree(line))
                .toList();

        assertThat(lines).isNotEmpty();
        assertThat(JsonMapper.shared().createArrayNode().addAll(lines))
                .isEqualTo(client.get("/" + list + query(list)).body().path("items"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            people       | name              | =HYPERLINK(RUN)
            people       | other-names       | Ana, Álvarez RUN
            people       | honorific         | Dra.
            people       | sources           | Acta https://example.org/acta
            posts        | title             | +Alcaldesa
            posts        | titles            | `es: +Alcaldesa|pt: Prefeita`
            posts        | organization-name | @Cuenca RUN
            posts        | seats             | 2
            posts        | may-sign          | false
            posts        | vacant            | no
            mandates     | person-name       | =HYPERLINK(RUN)
            mandates     | title             | +Alcaldesa
            mandates     | role              | mayor
            mandates     | organization-name | @Cuenca RUN
            mandates     | from              | 2023-05-14
            mandates     | to                | 2027
            mandates     | status            | current
            memberships  | member-name       | @Cuenca RUN
            memberships  | organization-name | =Red RUN
            memberships  | class             | full
            memberships  | from              | 1995-11
            memberships  | status            | current
            applications | applicant-name    | Loja RUN
            applications | organization-name | =Red RUN
            applications | letter            | -Carta https://example.org/carta
            applications | submitted-on      | 2025-03-01
            """, quoteCharacter = '`')
    void tablesSayIt(String list, String column, String value) {
        String expected = value.replace("RUN", run);
        for (String format : List.of("csv", "xlsx")) {
            assertThat(cells(list, format).getFirst())
                    .as(format)
                    .containsEntry("id", first(list))
                    .containsEntry(column, expected);
        }
    }

    private String first(String list) {
        return client.get("/" + list + query(list)).text("/items/0/id");
    }

    @Test
    void defusesFormulasInCsv() {
        assertThat(text("people", "csv")).contains(",'=HYPERLINK(" + run + "),");
        assertThat(text("posts", "csv")).contains(",'@Cuenca " + run + ",").contains(",'+Alcaldesa,");
        assertThat(text("mandates", "csv")).contains(",'=HYPERLINK(").contains(",'+Alcaldesa,");
        assertThat(text("memberships", "csv")).contains(",'@Cuenca").contains(",'=Red");
        assertThat(text("applications", "csv")).contains(",'-Carta");
        for (String list : LISTS) {
            assertThat(text(list, "csv")).startsWith("\uFEFFid,").doesNotContainPattern("(^|,)\"?[=+@-]");
        }
    }

    @ParameterizedTest
    @CsvSource({"people, persons", "posts, posts", "mandates, memberships", "memberships, memberships"})
    void isValidPopolo(String list, String name) {
        JsonNode popolo = JsonMapper.shared().readTree(text(list, "popolo"));

        assertThat(PopoloSchema.problems(popolo.toString())).isEmpty();
        assertThat(popolo.path(name)).hasSize(1);
        assertThat(popolo.at("/" + name + "/0/id").asString()).isEqualTo(first(list));
        assertThat(PopoloSchema.problems(popolo.toString().replace("\"id\":", "\"key\":")))
                .isNotEmpty();
    }

    @Test
    void saysInPopoloWhatPopoloHas() {
        JsonNode people = JsonMapper.shared().readTree(text("people", "popolo"));
        assertThat(people.at("/persons/0/honorific_prefix").asString()).isEqualTo("Dra.");
        assertThat(people.at("/persons/0/other_names/0/note").asString()).isEqualTo("alias");
        JsonNode posts = JsonMapper.shared().readTree(text("posts", "popolo"));
        assertThat(posts.at("/posts/0/label").asString()).isEqualTo("+Alcaldesa");
        assertThat(posts.at("/posts/0/other_label/0").asString()).isEqualTo("Prefeita");
        JsonNode memberships = JsonMapper.shared().readTree(text("memberships", "popolo"));
        assertThat(memberships.at("/memberships/0/member/id").asString()).isEqualTo(city.id());
        assertThat(memberships.at("/memberships/0/member/name").asString()).isEqualTo("@Cuenca " + run);
        assertThat(memberships.at("/memberships/0/organization_id").asString()).isEqualTo(network.id());
        assertThat(memberships.at("/memberships/0/start_date").asString()).isEqualTo("1995-11");
    }

    @Test
    void leavesOutWhatNeverBeganOfPopoloAlone() {
        assertThat(cells("mandates", "csv"))
                .hasSize(2)
                .last()
                .satisfies(row -> assertThat(row.get("called-off")).isNotEmpty());
        assertThat(JsonMapper.shared().readTree(text("mandates", "popolo")).path("memberships"))
                .hasSize(1);
    }

    @Test
    void neverShowsHowToReachSomebody() {
        assertThat(client.get("/people/" + person.id() + "/contact-points").toString())
                .contains(ADDRESS);
        for (String format : List.of("csv", "jsonl", "popolo")) {
            assertThat(text("people", format)).contains(run).doesNotContain("hidden.example");
        }
        assertThat(cells("people", "xlsx").toString()).doesNotContain("hidden.example");
    }

    @Test
    void isForWhoeverMayReadTheList() {
        Tokens stranger = Tokens.actingFor(client.organization("city", "Otra").id());
        for (String list : LISTS) {
            assertThat(sent(Tokens.actingFor(city.id()).withScopes("directory:write"), list, "csv")
                            .getStatus()
                            .value())
                    .isEqualTo(403);
            assertThat(sent(stranger, list, "csv").getResponseBody())
                    .isEqualTo(sent(client.token(), list, "csv").getResponseBody());
        }
    }

    @Test
    void isHadInTheFormatsThatItHas() {
        for (String list : LISTS) {
            assertThat(client.get("/" + list + ":export?format=geojson").text("/errors/0/parameter"))
                    .isEqualTo("format");
            assertThat(accepted(list, "application/geo+json")).isEqualTo("406");
            assertThat(accepted(list, "application/x-ndjson, */*;q=0.1")).startsWith("application/x-ndjson");
            assertThat(accepted(list, "*/*")).startsWith(list.equals("mandates") ? "application/json" : "text/csv");
        }
        assertThat(client.get("/applications:export?format=popolo").status()).isEqualTo(400);
        assertThat(client.get("/memberships:export?class=guest").status()).isEqualTo(400);
        assertThat(sent(client.token(), "people", "csv")
                        .getResponseHeaders()
                        .getContentDisposition()
                        .getFilename())
                .isEqualTo("people.csv");
    }

    private String accepted(String list, String accept) {
        var result = http.get()
                .uri("/" + list + ":export" + query(list))
                .headers(headers -> {
                    client.token().accept(headers);
                    headers.set("Accept", accept);
                })
                .exchange()
                .expectBody(String.class)
                .returnResult();
        return result.getStatus().value() == 200
                ? Objects.toString(result.getResponseHeaders().getContentType())
                : result.getStatus().value() + "";
    }

    private List<Map<String, String>> cells(String list, String format) {
        byte[] file = Objects.requireNonNull(sent(client.token(), list, format).getResponseBody());
        List<TableRow> rows = new ArrayList<>();
        try {
            TableFormat.valueOf(format.toUpperCase(Locale.ROOT))
                    .read(new ByteArrayInputStream(file), StandardCharsets.UTF_8, rows::add);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return rows.stream().map(TableRow::cells).toList();
    }

    private String text(String list, String format) {
        EntityExchangeResult<byte[]> sent = sent(client.token(), list, format);
        assertThat(sent.getStatus().value()).isEqualTo(200);
        return new String(Objects.requireNonNull(sent.getResponseBody()), StandardCharsets.UTF_8);
    }

    private EntityExchangeResult<byte[]> sent(Tokens token, String list, String format) {
        return http.get()
                .uri("/" + list + ":export" + query(list) + "&format=" + format)
                .headers(token)
                .exchange()
                .expectBody(byte[].class)
                .returnResult();
    }
}
