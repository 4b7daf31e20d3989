package lat.cabildo.benchmarks.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running system, as {@code ./run --describe} describes it, spoken to as the secretariat. */
final class Cabildo {
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> urls = new HashMap<>();
    private final String token;

    /** What was answered: the entity tag, {@code Cabildo-Seen} and the body. */
    record Answer(@Nullable String tag, @Nullable String seen, JsonNode body) {}

    Cabildo(Path description) {
        JsonNode read = JSON.readTree(description);
        read.get("services")
                .forEach(each ->
                        urls.put(each.get("name").asString(), each.get("url").asString()));
        token = read.get("tokens").get("secretariat").asString();
    }

    Answer get(String service, String path) {
        return send(service, path, HttpRequest.newBuilder().GET(), 200);
    }

    Answer post(String service, String path, Object body, @Nullable String ifMatch, @Nullable String seen) {
        HttpRequest.Builder request = HttpRequest.newBuilder()
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)));
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        if (seen != null) {
            request.header("Cabildo-Seen", seen);
        }
        return send(service, path, request, ifMatch == null ? 201 : 200);
    }

    private Answer send(String service, String path, HttpRequest.Builder request, int expected) {
        try {
            HttpResponse<byte[]> response = http.send(
                    request.uri(URI.create(urls.get(service) + path))
                            .header("Authorization", "Bearer " + token)
                            .build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            JsonNode body = JSON.readTree(response.body());
            if (response.statusCode() != expected) {
                throw new IllegalStateException(path + " was answered " + response.statusCode() + " " + body);
            }
            return new Answer(
                    response.headers().firstValue("ETag").orElse(null),
                    response.headers().firstValue("Cabildo-Seen").orElse(null),
                    body);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
