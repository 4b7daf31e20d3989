package lat.cabildo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import lat.cabildo.platform.web.TestService.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreconditionTests {
    private final TestService service = TestService.SERVICE;
    private String path = "";

    @BeforeEach
    void createThing() {
        Reply created = service.ask("POST", "/things", "{\"name\":\"Cuenca\",\"amount\":1,\"titles\":{\"es\":\"a\"}}");
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.header("ETag")).isEqualTo("\"1\"");
        path = created.header("Location");
        assertThat(created.header("Cabildo-Seen")).isEqualTo(path.substring("/things/".length()) + "@1");
    }

    private Reply patch(String body, String... headers) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = "application/merge-patch+json";
        return service.ask("PATCH", path, body, all);
    }

    @Test
    void changesTheVersionThatTheClientHasSeen() {
        Reply changed = patch("{\"name\":\"Quito\",\"amount\":null,\"titles\":{\"pt\":\"b\"}}", "If-Match", "\"1\"");

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.header("ETag")).isEqualTo("\"2\"");
        assertThat(changed.response().body()).isEqualTo("{\"name\":\"Quito\",\"titles\":{\"es\":\"a\",\"pt\":\"b\"}}");
    }

    @Test
    void refusesAChangeThatNamesNoVersion() {
        Reply refused = patch("{\"name\":\"Quito\"}");

        assertThat(refused.status()).isEqualTo(428);
        assertThat(refused.slug()).isEqualTo("if-match-required");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", "\"7.0123abcd\"", "\"of-another-server\"", "\"0\""})
    void refusesAStaleVersion(String tag) {
        Reply refused = patch("{\"name\":\"Quito\"}", "If-Match", tag);

        assertThat(refused.status()).isEqualTo(412);
        assertThat(refused.slug()).isEqualTo("stale-version");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "W/\"1\"", "\"1\", \"2\"", "\"", ""})
    void refusesAMalformedTag(String tag) {
        Reply refused = patch("{\"name\":\"Quito\"}", "If-Match", tag);

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.slug()).isEqualTo("invalid-if-match");
    }

    @Test
    void takesAnyVersionWhereAskedTo() {
        assertThat(patch("{\"name\":\"Quito\"}", "If-Match", "*").status()).isEqualTo(200);
    }

    @Test
    void sparesTheBodyOfWhatTheClientHas() {
        Reply same = service.ask("GET", path, "", "If-None-Match", "\"1\"");

        assertThat(same.status()).isEqualTo(304);
        assertThat(same.response().body()).isEmpty();
        assertThat(same.header("ETag")).isEqualTo("\"1\"");
        assertThat(service.ask("GET", path, "", "If-None-Match", "\"2\"").status())
                .isEqualTo(200);
    }

    @Test
    void tellsJoinedViewsApartByWhatTheyShow() {
        String one = service.ask("GET", path + "/joined?neighbour=a", "").header("ETag");
        String other = service.ask("GET", path + "/joined?neighbour=b", "").header("ETag");

        assertThat(one).matches("\"1\\.[0-9a-f]{8}\"").isNotEqualTo(other);
        assertThat(service.ask("GET", path + "/joined?neighbour=a", "", "If-None-Match", one)
                        .status())
                .isEqualTo(304);
        assertThat(patch("{\"name\":\"Quito\"}", "If-Match", one).status()).isEqualTo(200);
    }

    @Test
    void patchesOnlyWhatTheRecordKnowsAndAllows() {
        assertThat(patch("{\"nick\":1}", "If-Match", "\"1\"").slug()).isEqualTo("unknown-field");
        assertThat(patch("{\"name\":1}", "If-Match", "\"1\"").slug()).isEqualTo("wrong-type");
        assertThat(patch("{\"name\":null}", "If-Match", "\"1\"").complaint().getKey())
                .isEqualTo("/name");
        assertThat(patch("{\"parts\":[{\"name\":\"\"}]}", "If-Match", "\"1\"")
                        .complaint()
                        .getKey())
                .isEqualTo("/parts/0/name");
        assertThat(patch("[]", "If-Match", "\"1\"").slug()).isEqualTo("wrong-type");
        assertThat(patch("{\"name\"", "If-Match", "\"1\"").slug()).isEqualTo("malformed-json");
        assertThat(service.ask("PATCH", path, "{\"name\":\"x\"}", "If-Match", "\"1\"")
                        .status())
                .isEqualTo(415);
        assertThat(service.ask("GET", path, "").header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void leadsToTheNextPageOfTheSameQuery() {
        Reply page = service.ask("GET", "/things?size=9999&colour=RED", "");

        assertThat(page.body().path("items").path(0).asString()).isEqualTo("500");
        assertThat(page.header("Link"))
                .startsWith("</things?size=9999&colour=RED&after=")
                .endsWith(">; rel=\"next\"");
        String next = page.header("Link").substring(1, page.header("Link").indexOf('>'));
        assertThat(service.ask("GET", next, "").header("Link")).isEmpty();
        assertThat(service.ask("GET", "/things?size=-3", "")
                        .body()
                        .path("items")
                        .path(0)
                        .asString())
                .isEqualTo("1");
    }
}
