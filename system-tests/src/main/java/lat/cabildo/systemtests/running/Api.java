package lat.cabildo.systemtests.running;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * A service's HTTP interface as one client uses it.
 *
 * @param token sent as it is; none if null
 * @param patience with each request
 */
public record Api(String url, @Nullable String token, Duration patience) {
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final String MERGE_PATCH = "application/merge-patch+json";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** No answer came: what was asked for may have been done or not. */
    public static final class NoAnswer extends RuntimeException {
        NoAnswer(IOException cause) {
            super(cause);
        }
    }

    public Api(String url, @Nullable String token) {
        this(url, token, PATIENCE);
    }

    public Api as(@Nullable String other) {
        return new Api(url, other, patience);
    }

    public Answer get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    public Answer post(String path, @Nullable Map<String, ?> body, String... headers) {
        return send("POST", path, body, headers);
    }

    /**
     * Sends a request.
     *
     * @param headers name, value, name, value …
     * @throws NoAnswer if the connection broke or nothing came in time
     */
    public Answer send(String method, String path, @Nullable Map<String, ?> body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(patience)
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(
                                        JsonMapper.shared().writeValueAsBytes(body)));
        if (body != null) {
            request.header("Content-Type", method.equals("PATCH") ? MERGE_PATCH : "application/json");
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        long before = System.nanoTime();
        try {
            HttpResponse<byte[]> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            JsonNode answer = response.body().length == 0
                    ? MissingNode.getInstance()
                    : JsonMapper.shared().readTree(response.body());
            Duration took = Duration.ofNanos(System.nanoTime() - before);
            return new Answer(response.statusCode(), response.headers(), answer, took);
        } catch (IOException e) {
            throw new NoAnswer(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
