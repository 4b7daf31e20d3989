package lat.cabildo.agreements;

import static lat.cabildo.platform.test.Eventually.eventually;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import lat.cabildo.agreements.directory.OrganizationId;
import lat.cabildo.platform.test.Tokens;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** Speaks to the service as clients do. */
public final class AgreementsClient {
    private final RestTestClient http;

    AgreementsClient(RestTestClient http) {
        this.http = http;
    }

    /** To be signed by both. */
    static Map<String, Object> twinning(OrganizationId one, OrganizationId other) {
        return Map.of(
                "kind", "twinning",
                "title", Map.of("es", "Hermanamiento"),
                "themes", List.of("sdg-17"),
                "parties",
                        List.of(
                                Map.of("organization", one.value(), "role", "signatory"),
                                Map.of("organization", other.value(), "role", "signatory")));
    }

    /** What came back. */
    record Answer(int status, HttpHeaders headers, JsonNode body) {

        String id() {
            return body.path("id").asString();
        }

        String tag() {
            return Objects.requireNonNull(headers.getETag());
        }
    }

    /** Drafts once everything that it names is known. */
    String draft(Tokens token, Map<String, ?> body) {
        AtomicReference<String> id = new AtomicReference<>();
        eventually(() -> {
            Answer answer = post(token, "/agreements", body);
            if (answer.status() != 201) {
                throw new AssertionError(answer.toString());
            }
            id.set(answer.id());
        });
        return id.get();
    }

    JsonNode get(String id) {
        return read("/agreements/" + id).body();
    }

    JsonNode list(String query) {
        return read("/agreements?" + query).body();
    }

    Answer read(String path) {
        return answer(http.get().uri(path).headers(Tokens.actingFor()));
    }

    Answer post(Tokens token, String path, Object body) {
        return post(token, path, body, Map.of());
    }

    Answer post(Tokens token, String path, Object body, Map<String, String> headers) {
        return answer(http.post()
                .uri(path)
                .headers(token)
                .headers(sent -> headers.forEach(sent::set))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body));
    }

    /** On what the caller has just seen. */
    Answer change(Tokens token, String id, String action, Object body) {
        return answer(http.post()
                .uri("/agreements/" + id + "/" + action)
                .headers(token)
                .header(HttpHeaders.IF_MATCH, read("/agreements/" + id).tag())
                .contentType(MediaType.APPLICATION_JSON)
                .body(body));
    }

    Answer patch(Tokens token, String id, Object body) {
        return answer(http.patch()
                .uri("/agreements/" + id)
                .headers(token)
                .header(HttpHeaders.IF_MATCH, read("/agreements/" + id).tag())
                .contentType(MediaType.valueOf("application/merge-patch+json"))
                .body(body));
    }

    /** Changes whatever version is there. */
    Answer send(Tokens token, HttpMethod method, String path, Object body) {
        return answer(http.method(method)
                .uri(path)
                .headers(token)
                .header(HttpHeaders.IF_MATCH, "*")
                .contentType(
                        method == HttpMethod.PATCH
                                ? MediaType.valueOf("application/merge-patch+json")
                                : MediaType.APPLICATION_JSON)
                .body(body));
    }

    private static Answer answer(RestTestClient.RequestHeadersSpec<?> request) {
        var result = request.exchange().expectBody(JsonNode.class).returnResult();
        return new Answer(
                result.getStatus().value(),
                result.getResponseHeaders(),
                Objects.requireNonNull(result.getResponseBody()));
    }
}
