package lat.cabildo.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import lat.cabildo.directory.DirectoryClient.Answer;
import lat.cabildo.platform.test.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

/** What is too long, too much, impossible or not to be seen is refused by its field or row, and nothing is kept. */
@DirectoryTest
class HostileInputServiceIT {
    private static final int MEGABYTE = 1 << 20;

    private final String run = Unique.word();
    private final DirectoryClient client;
    private final ImportClient imports;

    HostileInputServiceIT(@Autowired RestTestClient http) {
        client = new DirectoryClient(http, Tokens.secretariat().client("hostile-" + run));
        imports = new ImportClient(http, client);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            right-to-left override | 'text':'RUN \u202Eacneuc'               | /names/0/text
            right-to-left mark     | 'text':'RUN \u200F'                     | /names/0/text
            isolate                | 'text':'\u2067RUN'                      | /names/0/text
            zero-width space       | 'text':'RUN\u200B'                      | /names/0/text
            zero-width joiner      | 'text':'R\u200DUN'                      | /names/0/text
            byte order mark        | 'text':'RUN \uFEFFx'                    | /names/0/text
            blank letter           | 'text':'RUN \u3164'                     | /names/0/text
            escape                 | 'text':'RUN\\u001b[2J'                  | /names/0/text
            nothing                | 'text':'RUN\\u0000'                     | /names/0/text
            day that is none       | 'text':'RUN','from':'2015-02-30'        | /names/0/from
            month that is none     | 'text':'RUN','from':'2015-13'           | /names/0/from
            hour as a day          | 'text':'RUN','to':'2015-10-01T10:00:00' | /names/0/to
            language that is none  | 'text':'RUN','language':'es_EC!'        | /names/0/language
            """)
    void isRefusedByItsField(String what, String name, String pointer) {
        String body = "{'kind':'city','names':[{'type':'legal',%s}]}".formatted(name.replace("RUN", run));

        Answer answer = client.post("/organizations", body);

        assertThat(answer.status()).as(what).isEqualTo(400);
        assertThat(answer.problem()).isEqualTo("invalid-field");
        assertThat(answer.text("/errors/0/pointer")).isEqualTo(pointer);
        assertNothingIsKept();
    }

    @Test
    void isRefusedForItsSize() {
        String name = "{'text':'%s%s','type':'legal'}";
        String longName = "{'kind':'city','names':[%s]}".formatted(name.formatted(run, "a".repeat(50_000)));
        String tooLong = "{'kind':'city','names':[%s]}".formatted(name.formatted(run, "a".repeat(MEGABYTE)));
        String many = "{'kind':'city','names':[%s]}"
                .formatted(String.join(",", Collections.nCopies(10_000, name.formatted("", "a"))));

        assertThat(client.post("/organizations", longName).text("/errors/0/pointer"))
                .isEqualTo("/names/0/text");
        assertThat(client.post("/organizations", tooLong).status()).isEqualTo(413);
        assertThat(client.post("/organizations", many).text("/errors/0/pointer"))
                .isEqualTo("/names");
        assertNothingIsKept();
    }

    @Test
    void isRefusedByItsRow() {
        String file = """
                name,alias,country,subdivision,kind,latitude,longitude,parent,identifier:x
                RUN good,,EC,EC-A,city,-2.9,-79,,1-RUN
                RUN \u202Eacneuc,,EC,,city,,,,2-RUN
                RUN\u200B,,EC,,city,,,,3-RUN
                RUN,\u2067RUN,EC,,city,,,,4-RUN
                LONG,,EC,,city,,,,5-RUN
                RUN,MANY,EC,,city,,,,6-RUN
                RUN,,XX,,city,,,,7-RUN
                RUN,,EC,PE-A,city,,,,8-RUN
                RUN,,EC,,village,,,,9-RUN
                RUN,,EC,,city,91,0,,10-RUN
                RUN,,EC,,city,1e999,0,,11-RUN
                RUN,,EC,,city,,,dpa:none-RUN,12-RUN
                RUN,,EC,,city,,,,
                RUN,,EC
                RUN,,EC,EC-99,city,,,,16-RUN
                RUN also good,,EC,EC-A,city,-2.9,-79,,13-RUN
                """.replace("LONG", "a".repeat(MEGABYTE))
                .replace(
                        "MANY",
                        IntStream.range(0, 1_000).mapToObj(each -> "a" + each).collect(Collectors.joining("|")))
                .replace("RUN", run);
        List<String> expected = List.of(
                "2 created",
                "3 refused name plain-text",
                "4 refused name plain-text",
                "5 refused alias plain-text",
                "6 refused name cell-too-long",
                "7 refused name size",
                "8 refused country iso-country",
                "9 refused subdivision assert-true",
                "10 refused kind unknown-value",
                "11 refused latitude decimal-max",
                "12 refused latitude decimal-max",
                "13 refused parent unknown-reference",
                "14 refused - identifier-missing",
                "15 refused - wrong-number-of-cells",
                "16 refused subdivision unknown-subdivision",
                "17 created");

        Answer checked = imports.checked("{}", file);

        assertThat(imports.rows(checked)).isEqualTo(expected);
        assertNothingIsKept();
        assertThat(imports.rows(imports.applied(checked))).isEqualTo(expected);
        assertThat(client.get("/organizations?name=" + run).body().path("items"))
                .hasSize(2);
    }

    private void assertNothingIsKept() {
        assertThat(client.get("/organizations?name=" + run).body().path("items"))
                .isEmpty();
    }
}
