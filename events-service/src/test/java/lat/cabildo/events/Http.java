package lat.cabildo.events;

import java.util.Map;
import java.util.Objects;
import lat.cabildo.platform.test.Tokens;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A caller of the service under test. */
final class Http {
    private final RestTestClient client;
    private final Tokens token;

    Http(RestTestClient client, Tokens token) {
        this.client = client;
        this.token = token;
    }

    /** An answer; the body is missing where there is none. */
    record Answer(int status, HttpHeaders headers, JsonNode body) {

        String id() {
            return body.path("id").asString();
        }

        String tag() {
            return Objects.requireNonNull(headers.getETag());
        }

        /** Last word of a problem's type. */
        String problem() {
            String type = body.path("type").asString("");
            return type.substring(type.lastIndexOf('/') + 1);
        }
    }

    Answer get(String path) {
        return send(HttpMethod.GET, path, null, null, MediaType.APPLICATION_JSON);
    }

    Answer post(String path, Map<String, ?> body) {
        return send(HttpMethod.POST, path, body, null, MediaType.APPLICATION_JSON);
    }

    /** Changes what was last seen as {@code seen}. */
    Answer post(String path, Answer seen, Map<String, ?> body) {
        return send(HttpMethod.POST, path, body, seen.tag(), MediaType.APPLICATION_JSON);
    }

    Answer put(String path, Answer seen, Map<String, ?> body) {
        return send(HttpMethod.PUT, path, body, seen.tag(), MediaType.APPLICATION_JSON);
    }

    Answer patch(String path, Answer seen, Map<String, ?> body) {
        return send(HttpMethod.PATCH, path, body, seen.tag(), MediaType.valueOf("application/merge-patch+json"));
    }

    Answer delete(String path, Answer seen) {
        return send(HttpMethod.DELETE, path, null, seen.tag(), MediaType.APPLICATION_JSON);
    }

    /** Changes whatever version is there. */
    Answer change(HttpMethod method, String path, Map<String, ?> body) {
        MediaType type = method == HttpMethod.PATCH
                ? MediaType.valueOf("application/merge-patch+json")
                : MediaType.APPLICATION_JSON;
        return send(method, path, method == HttpMethod.DELETE ? null : body, "*", type);
    }

    private Answer send(
            HttpMethod method, String path, @Nullable Map<String, ?> body, @Nullable String tag, MediaType type) {
        RestTestClient.RequestBodySpec request = client.method(method).uri(path).headers(token);
        if (tag != null) {
            request.header(HttpHeaders.IF_MATCH, tag);
        }
        if (body != null) {
            request.contentType(type).body(JsonMapper.shared().writeValueAsBytes(body));
        }
        EntityExchangeResult<byte[]> result =
                request.exchange().expectBody(byte[].class).returnResult();
        byte[] answered = result.getResponseBody();
        return new Answer(
                result.getStatus().value(),
                result.getResponseHeaders(),
                answered == null || answered.length == 0
                        ? JsonMapper.shared().missingNode()
                        : JsonMapper.shared().readTree(answered));
    }
}
