package lat.cabildo.notifications;

import static lat.cabildo.platform.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lat.cabildo.platform.test.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** Bad requests are answered with a problem of their own, and nothing comes of them. */
class RefusalsIT extends RunningService {
    private String owner = "";

    RefusalsIT(RestTestClient http) {
        super(http);
    }

    @BeforeEach
    void know() {
        owner = municipality("Cuenca");
    }

    @ParameterizedTest
    @CsvSource({
        "channel.address, not an address, /channel/address",
        "channel.type, pigeon, /channel/type",
        "language, de, /language",
        "owner, cuenca, /owner"
    })
    void saysWhichFieldIsWrong(String field, String value, String pointer) {
        Map<String, Object> body = body();
        if (field.startsWith("channel.")) {
            Map<String, Object> channel = new HashMap<>(Map.of("type", "email", "address", "x@example.org"));
            channel.put(field.substring("channel.".length()), value);
            body.put("channel", channel);
        } else {
            body.put(field, value);
        }

        JsonNode problem = refused(body, Tokens.secretariat(), 400);

        assertThat(problem.at("/errors/0/pointer").asString()).isEqualTo(pointer);
    }

    @Test
    void refusesKeysOfNoDimension() {
        Map<String, Object> body = body();
        body.put("filter", List.of("country:EC", "colour:blue"));

        assertThat(refused(body, Tokens.secretariat(), 400)
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/filter/1");
    }

    @Test
    void refusesFieldsOfTheOtherChannel() {
        Map<String, Object> body = body();
        body.put("channel", Map.of("type", "webhook", "url", "https://x.example/", "address", "x@example.org"));

        assertThat(refused(body, Tokens.secretariat(), 400)
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/channel/address");
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        Map<String, Object> body = body();
        body.put("filter", List.of("member-of:org_01JGZ0000000000000000000ZZ"));

        JsonNode problem = refused(body, Tokens.secretariat(), 422);

        assertThat(problem.path("type").asString()).endsWith("/unknown-reference");
        assertThat(problem.path("pointer").asString()).isEqualTo("/filter/0");
    }

    @Test
    void refusesWhoActsForSomebodyElse() {
        refused(body(), Tokens.actingFor("org_01JGZ0000000000000000000ZZ"), 403);

        assertThat(list(owner)).isEmpty();
    }

    @Test
    void letsAnAssociationActForItsMember() {
        String association = municipality("AME");
        DIRECTORY.state(
                "membership",
                "mbr_01JGZ00000000000000000" + association.substring(association.length() - 4),
                1,
                Map.of("member", owner, "organization", association, "status", "current"));

        eventually(() -> http.post()
                .uri("/subscriptions")
                .headers(Tokens.actingFor(association))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body())
                .exchange()
                .expectStatus()
                .isCreated());
    }

    @Test
    void needsTheVersionThatIsChanged() {
        String path = "/subscriptions/" + subscribeMail(owner, "x@example.org");

        assertThat(patch(path, "{\"language\":\"pt\"}", null)).isEqualTo(428);
        assertThat(patch(path, "{\"language\":\"pt\"}", "\"1\"")).isEqualTo(200);
        assertThat(patch(path, "{\"language\":\"en\"}", "\"1\"")).isEqualTo(412);
        assertThat(patch(path, "{\"colour\":\"blue\"}", "\"2\"")).isEqualTo(400);
        assertThat(patch(path, "{\"url\":\"https://x.example/\"}", "\"2\"")).isEqualTo(409);
        assertThat(get(path).path("language").asString()).isEqualTo("pt");
    }

    @Test
    void masksAddressesForWhoeverMayNotReadContacts() {
        String path = "/subscriptions/" + subscribeMail(owner, "dirección.cooperación@ame.gob.ec");

        JsonNode masked = Objects.requireNonNull(http.get()
                .uri(path)
                .headers(Tokens.secretariat().withScopes("notifications:read"))
                .exchange()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());

        assertThat(masked.at("/channel/address").asString()).isEqualTo("d…@ame.gob.ec");
        assertThat(get(path).at("/channel/address").asString()).isEqualTo("dirección.cooperación@ame.gob.ec");
    }

    @Test
    void knowsNoDeliveryThatIsNone() {
        for (String id : List.of("dlv_01JGZ0000000000000000000ZZ", "nonsense")) {
            http.get()
                    .uri("/deliveries/" + id)
                    .headers(Tokens.secretariat())
                    .exchange()
                    .expectStatus()
                    .isNotFound();
        }
        http.get()
                .uri("/deliveries?status=lost")
                .headers(Tokens.secretariat())
                .exchange()
                .expectStatus()
                .isBadRequest();
    }

    private Map<String, Object> body() {
        Map<String, Object> body = new HashMap<>();
        body.put("owner", owner);
        body.put("filter", List.of("org:" + owner));
        body.put("channel", Map.of("type", "email", "address", "x@example.org"));
        body.put("language", "es");
        return body;
    }

    private JsonNode refused(Map<String, Object> body, Tokens token, int status) {
        return Objects.requireNonNull(http.post()
                .uri("/subscriptions")
                .headers(token)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    }

    private List<JsonNode> list(String of) {
        return get("/subscriptions?owner=" + of).path("items").valueStream().toList();
    }

    private int patch(String path, String patch, @Nullable String version) {
        return http.method(HttpMethod.PATCH)
                .uri(path)
                .headers(Tokens.secretariat())
                .headers(headers -> {
                    if (version != null) {
                        headers.set("If-Match", version);
                    }
                })
                .contentType(MediaType.valueOf("application/merge-patch+json"))
                .body(patch)
                .exchange()
                .returnResult(String.class)
                .getStatus()
                .value();
    }
}
