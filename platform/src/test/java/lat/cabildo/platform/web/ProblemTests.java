package lat.cabildo.platform.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import lat.cabildo.platform.web.TestService.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;

class ProblemTests {
    private final TestService service = TestService.SERVICE;

    @ParameterizedTest
    @CsvSource({
        "erased, 410, erased",
        "stale, 412, stale-version",
        "taken, 409, key-taken",
        "large, 422, too-large",
        "backlogged, 503, backlogged",
        "unavailable, 503, store-unavailable",
        "wide, 422, filter-too-wide",
        "timeout, 503, store-unavailable",
        "resource, 503, store-unavailable",
        "refusal, 409, thing-refused",
        "bug, 500, internal-error"
    })
    void answersFailuresOfControllers(String how, int status, String slug) {
        Reply reply = service.ask("GET", "/failing/" + how, "");

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.slug()).isEqualTo(slug);
        assertThat(reply.body().path("status").asInt()).isEqualTo(status);
        assertThat(reply.body().path("instance").asString()).isEqualTo("/failing/" + how);
        assertThat(reply.response().body()).doesNotContain("secret", "ana@example.org");
        assertThat(reply.header("Retry-After").isEmpty()).isEqualTo(status != 503);
    }

    @Test
    void namesTheActualVersionAndTheHolderOfAKey() {
        assertThat(service.ask("GET", "/failing/stale", "")
                        .body()
                        .path("actual")
                        .asString())
                .isEqualTo("\"4\"");
        assertThat(service.ask("GET", "/failing/taken", "").body().path("key").asString())
                .isEqualTo("wikidata:Q1");
        assertThat(service.ask("GET", "/failing/taken", "")
                        .body()
                        .path("holder")
                        .asString())
                .isEqualTo("thg_1");
        assertThat(service.ask("GET", "/failing/unavailable", "").header("Retry-After"))
                .isEqualTo("5");
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /nowhere, 404, unknown-route",
        "PUT, /things, 405, method-not-allowed",
        "GET, /things/thg_nonsense, 404, unknown-id",
        "GET, /things/thg_01JD0000000000000000000000, 404, unknown-id",
        "GET, /limited?number=1, 400, missing-parameter",
        "GET, /limited?word=abcd&number=1, 400, invalid-parameter",
        "GET, /limited?word=a&number=one, 400, invalid-parameter",
        "GET, /things?size=many, 400, invalid-parameter",
        "GET, /things?colour=green, 400, invalid-parameter",
        "GET, /things?colour=%ff%fe, 400, invalid-parameter",
        "GET, /error, 404, unknown-route",
        "GET, /contracts/nowhere.yaml, 404, unknown-route"
    })
    void answersRequestsThatFitNothing(String method, String path, int status, String slug) {
        Reply reply = service.ask(method, path, "");

        assertThat(reply.slug()).isEqualTo(slug);
        assertThat(reply.status()).isEqualTo(status);
    }

    @Test
    void saysWhichMethodsAndMediaTypesAreTaken() {
        assertThat(service.ask("PUT", "/things", "").header("Allow")).contains("GET", "POST");
        Reply reply = service.ask("POST", "/things", "name=x", "Content-Type", "application/x-www-form-urlencoded");
        assertThat(reply.slug()).isEqualTo("unsupported-media-type");
        assertThat(reply.header("Accept")).contains("application/json");
        assertThat(service.ask("GET", "/things", "", "Accept", "image/png").slug())
                .isEqualTo("not-acceptable");
    }

    @Test
    void hasNoMemberTwice() {
        assertThatThrownBy(() -> Problems.response(HttpStatus.CONFLICT, "wrong", "Wrong.", Map.of("status", "draft")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("status");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"multipart/form-data; boundary=x", "text/plain", "application/merge-patch+json", "nonsense"})
    void readsOnlyJson(String mediaType) {
        assertThat(service.ask("POST", "/things", "{\"name\":\"x\"}", "Content-Type", mediaType)
                        .status())
                .isIn(415);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{                                          | malformed-json |               | malformed",
                "{\"name\":\"x\"} trailing                  | malformed-json |               | malformed",
                "{\"name\":\"x\",\"name\":\"y\"}            | malformed-json |               | malformed",
                "{\"name\":\"x\",\"nick~/name\":1}          | unknown-field  | /nick~0~1name | unknown-field",
                "{\"name\":\"x\",\"parts\":[{\"size\":1}]}  | unknown-field  | /parts/0/size | unknown-field",
                "{\"name\":1}                               | wrong-type     | /name         | wrong-type",
                "{\"name\":true}                            | wrong-type     | /name         | wrong-type",
                "{\"name\":{}}                              | wrong-type     | /name         | wrong-type",
                "{\"name\":\"x\",\"amount\":\"1\"}          | wrong-type     | /amount       | wrong-type",
                "{\"name\":\"x\",\"amount\":1.5}            | wrong-type     | /amount       | wrong-type",
                "{\"name\":\"x\",\"amount\":99999999999}    | wrong-type     | /amount       | wrong-type",
                "{\"name\":\"x\",\"amount\":\"\"}           | wrong-type     | /amount       | wrong-type",
                "{\"name\":\"x\",\"heavy\":\"true\"}        | wrong-type     | /heavy        | wrong-type",
                "{\"name\":\"x\",\"heavy\":1}               | wrong-type     | /heavy        | wrong-type",
                "{\"name\":\"x\",\"colour\":\"GREEN\"}      | unknown-value  | /colour       | unknown-value",
                "{\"name\":\"x\",\"colour\":0}              | unknown-value  | /colour       | unknown-value",
                "{\"name\":\"x\",\"colour\":\"\"}           | unknown-value  | /colour       | unknown-value",
                "{\"name\":\"x\",\"day\":\"2015-02-30\"}    | wrong-type     | /day          | wrong-type",
                "{\"name\":\"x\",\"day\":\"+10000-01-01\"} | wrong-type     | /day          | wrong-type",
                "{\"name\":\"x\",\"day\":\"0000-12-31\"}    | wrong-type     | /day          | wrong-type",
                "{\"name\":\"x\",\"at\":\"+10000-01-01T00:00:00Z\"} | wrong-type | /at         | wrong-type",
                "{\"name\":\"x\\ud800\"}                   | wrong-type     | /name         | wrong-type",
                "{\"name\":\"x\",\"titles\":{\"es\":\"\\udc00\"}} | wrong-type | /titles/es | wrong-type",
                "{\"name\":\"x\",\"titles\":{\"e\\ud800\":\"x\"}} | malformed-json | /titles | malformed",
                "{\"name\":\"x\",\"day\":[2015,2,3]}        | wrong-type     | /day          | wrong-type",
                "{\"name\":\"x\",\"day\":5}                 | wrong-type     | /day          | wrong-type",
                "{\"name\":\"x\",\"at\":5}                  | wrong-type     | /at           | wrong-type",
                "{\"name\":\"x\",\"at\":\"2015\"}           | wrong-type     | /at           | wrong-type",
                "{\"name\":\"x\",\"since\":\"2015-13\"}     | wrong-type     | /since        | wrong-type",
                "{\"name\":\"x\",\"parent\":\"thg_1\"}      | wrong-type     | /parent       | wrong-type",
                "{\"name\":\"x\",\"parts\":{}}              | wrong-type     | /parts        | wrong-type",
                "{\"name\":\"x\",\"parts\":\"\"}            | wrong-type     | /parts        | wrong-type",
                "{\"name\":\"x\",\"titles\":[]}             | wrong-type     | /titles       | wrong-type",
                "[]                                         | wrong-type     |               | wrong-type",
                "\"x\"                                      | wrong-type     |               | wrong-type",
                "{}                                         | invalid-field  | /name         | not-blank",
                "{\"name\":null}                            | invalid-field  | /name         | not-blank",
                "{\"name\":\"a\\u202eb\"}                   | invalid-field  | /name         | plain-text",
                "{\"name\":\"x\",\"parts\":[null]}          | invalid-field  | /parts/0      | not-null",
                "{\"name\":\"x\",\"parts\":[{\"name\":\"\"}]} | invalid-field | /parts/0/name | not-blank",
                "{\"name\":\"x\",\"titles\":{\"es\":\" \"}} | invalid-field  | /titles/es    | not-blank"
            })
    void pointsAtWhatIsWrongInABody(String body, String slug, String pointer, String code) {
        Reply reply = service.ask("POST", "/things", body);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.slug()).isEqualTo(slug);
        assertThat(reply.complaint()).isEqualTo(Map.entry(pointer == null ? "" : pointer, code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"word[$ne]", "colour[$gt]", "word.length", "class.classLoader", "$where", "[", "_word", "!word"})
    void takesNoNameOfAParameterForAPath(String name) {
        Reply reply = service.ask("GET", "/wishes?word=a&%s=x".formatted(URLEncoder.encode(name, UTF_8)), "");

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.response().body()).contains("anull");
        assertThat(service.ask("GET", "/wishes?word=abcd&colour=green", "").slug())
                .isEqualTo("invalid-parameter");
    }

    /** The first takes a stack without end, the second time without end, unless something is done about it. */
    @Test
    void refusesTextsThatWearExpressionsOut() {
        for (String text : List.of("b-".repeat(50_000), "c".repeat(500_000) + "\\n", "b", "b-b")) {
            Reply reply = service.ask("POST", "/patterns", "{\"words\":[\"%s\"]}".formatted(text));

            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.slug()).isEqualTo("invalid-field");
        }
        assertThat(service.ask("POST", "/patterns", "{\"words\":[\"A\",\"b-b-\"]}")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void refusesNullAsABodyAndNoneAtAll() {
        assertThat(service.ask("POST", "/things", "", "Content-Type", "application/json")
                        .slug())
                .isEqualTo("missing-body");
        assertThat(service.ask("POST", "/things", "null").slug()).isEqualTo("missing-body");
    }

    @Test
    void refusesDeepNestingAndLongNumbers() {
        assertThat(service.ask("POST", "/things", "[".repeat(40) + "]".repeat(40))
                        .slug())
                .isIn("malformed-json", "wrong-type");
        assertThat(service.ask("POST", "/things", "{\"titles\":" + "{\"a\":".repeat(40) + "1" + "}".repeat(41))
                        .status())
                .isEqualTo(400);
        assertThat(service.ask("POST", "/things", "{\"name\":\"x\",\"amount\":" + "9".repeat(200) + "}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void refusesABodyOverTheLimitWithAndWithoutItsLength() {
        String large = "{\"name\":\"" + "x".repeat(1024 * 1024) + "\"}";

        Reply reply = service.ask("POST", "/things", large);

        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.slug()).isEqualTo("body-too-large");
        assertThat(RawHttp.chunkedStatus(service, "/things", large)).contains(" 413 ", "body-too-large");
    }

    /** The second is an overlong form of a slash, the third is a zero byte. */
    @ParameterizedTest
    @ValueSource(strings = {"{\"name\":\"\u00ff\"}", "{\"name\":\"\u00c0\u00af\"}", "{\"name\":\"x\"}\u0000"})
    void refusesBodiesThatAreNotUtf8(String body) {
        assertThat(RawHttp.chunkedStatus(service, "/things", body)).contains(" 400 ", "/problems/not-utf-8");
    }

    @Test
    void refusesABodyWhoseChunksAreBroken() {
        String request = "POST /things HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Type: application/json\r\nAuthorization: Bearer " + service.issuer.token("testing:write")
                + "\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n{}\r\n0\r\n\r\n";

        assertThat(RawHttp.send(service.port(), request)).contains(" 400 ", "/problems/invalid-request");
    }

    @Test
    void hasALargeBodyGoToItsControllerAsItComesIn() {
        String large = "x".repeat(3 * 1024 * 1024);

        for (int attempt = 0; attempt < 2; attempt++) {
            Reply reply = service.ask("PUT", "/films/a", large, "Content-Type", "text/csv", "Idempotency-Key", "film");
            assertThat(reply.response().body()).isEqualTo("a " + large.length());
            assertThat(reply.header("Idempotency-Replayed")).isEmpty();
        }
        assertThat(service.ask("PUT", "/films/a/b", large, "Content-Type", "text/csv")
                        .status())
                .isEqualTo(413);
    }

    @Test
    void cutsTheLineWhenAnAnswerBreaksOff() {
        assertThatThrownBy(() -> service.ask("GET", "/serial", "")).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void tellsTheSpanOfAFailureNoMoreThanItsClass() {
        ToldErrors told = service.context.getBean(ToldErrors.class);
        told.all.clear();

        assertThatThrownBy(() -> service.ask("GET", "/serial", "")).isInstanceOf(UncheckedIOException.class);
        service.ask("GET", "/failing/otherwise", "");

        await().untilAsserted(() -> assertThat(told.all)
                .singleElement()
                .satisfies(error -> assertThat(error)
                        .hasMessage("java.lang.IllegalStateException")
                        .hasNoCause()));
    }

    @Test
    void neverQuotesTheBody() {
        Reply reply = service.ask("POST", "/things", "{\"name\":\"x\",\"day\":\"ana@example.org\"}");

        assertThat(reply.slug()).isEqualTo("wrong-type");
        assertThat(reply.response().body()).doesNotContain("ana");
    }

    @Test
    void answersWhatTomcatAndTheFirewallRefuse() {
        assertThat(RawHttp.send(service.port(), "GET /a b c HTTP/1.1\r\nHost: x\r\n\r\n"))
                .contains(" 400 ", "application/problem+json", "/problems/invalid-request");
        assertThat(RawHttp.send(service.port(), "GET /things|x HTTP/1.1\r\nHost: x\r\n\r\n"))
                .contains(" 400 ", "application/problem+json");
        assertThat(RawHttp.send(
                        service.port(), "GET / HTTP/1.1\r\nHost: x\r\nX-Long: " + "x".repeat(20_000) + "\r\n\r\n"))
                .contains("application/problem+json");
        assertThat(RawHttp.send(service.port(), "GET /a;b=c HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .contains(" 400 ", "application/problem+json", "/problems/invalid-request");
        assertThat(RawHttp.send(service.port(), "TRACE / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .contains("application/problem+json");
        assertThat(RawHttp.send(service.port(), "GET /%2e%2e/%2fx%00 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .contains(" 400 ", "application/problem+json");
    }
}
