package lat.cabildo.directory;

import java.util.Objects;
import lat.cabildo.platform.test.Tokens;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The directory as a client over HTTP sees it. */
record DirectoryClient(RestTestClient http, Tokens token) {

    /** An answer, whatever its status. */
    record Answer(
            int status, @Nullable String etag, @Nullable String seen, JsonNode body) {

        String id() {
            return text("/id");
        }

        String text(String pointer) {
            return body.at(pointer).asString("");
        }

        /** Last word of the problem's type. */
        String problem() {
            String type = text("/type");
            return type.substring(type.lastIndexOf('/') + 1);
        }
    }

    DirectoryClient as(Tokens other) {
        return new DirectoryClient(http, other);
    }

    Answer get(String path) {
        return send(HttpMethod.GET, path, null, null, null);
    }

    Answer post(String path, String body) {
        return send(HttpMethod.POST, path, null, body, MediaType.APPLICATION_JSON);
    }

    Answer post(String path, @Nullable String ifMatch, String body) {
        return send(HttpMethod.POST, path, ifMatch, body, MediaType.APPLICATION_JSON);
    }

    Answer put(String path, @Nullable String ifMatch, String body) {
        return send(HttpMethod.PUT, path, ifMatch, body, MediaType.APPLICATION_JSON);
    }

    Answer patch(String path, @Nullable String ifMatch, String body) {
        return send(HttpMethod.PATCH, path, ifMatch, body, MediaType.valueOf("application/merge-patch+json"));
    }

    Answer send(String method, String path, @Nullable String ifMatch, String body) {
        boolean patch = method.equals("PATCH");
        MediaType type = patch ? MediaType.valueOf("application/merge-patch+json") : MediaType.APPLICATION_JSON;
        return send(HttpMethod.valueOf(method), path, ifMatch, body, type);
    }

    private Answer send(
            HttpMethod method, String path, @Nullable String ifMatch, @Nullable String body, @Nullable MediaType type) {
        RestTestClient.RequestBodySpec request = http.method(method).uri(path).headers(headers -> {
            token.accept(headers);
            if (ifMatch != null) {
                headers.setIfMatch(ifMatch);
            }
        });
        if (body != null) {
            request.contentType(Objects.requireNonNull(type)).body(body.replace('\'', '"'));
        }
        var result = request.exchange().expectBody(String.class).returnResult();
        String text = result.getResponseBody();
        return new Answer(
                result.getStatus().value(),
                result.getResponseHeaders().getETag(),
                result.getResponseHeaders().getFirst("Cabildo-Seen"),
                text == null || text.isBlank()
                        ? MissingNode.getInstance()
                        : JsonMapper.shared().readTree(text));
    }

    /** A new organization that nobody else has. */
    Answer organization(String kind, String name) {
        return post("/organizations", "{'kind':'%s','names':[{'text':'%s','type':'legal'}]}".formatted(kind, name));
    }

    Answer person(String name) {
        return post("/people", "{'names':[{'text':'%s','type':'legal'}]}".formatted(name));
    }

    Answer seatOf(String organization, String role, String title) {
        return post(
                "/posts",
                "{'organization':'%s','role':'%s','title':{'es':'%s'},'maySign':true}"
                        .formatted(organization, role, title));
    }
}
