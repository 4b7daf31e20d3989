package lat.cabildo.local.issuer;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import lat.cabildo.local.StartFailure;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks an issuer for tokens, as any client does (RFC 6749, 4.4). */
public final class Tokens {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final HttpClient http;
    private final JsonMapper json;
    private final URI endpoint;

    public Tokens(HttpClient http, JsonMapper json, URI endpoint) {
        this.http = http;
        this.json = json;
        this.endpoint = endpoint;
    }

    /** Of an issuer that runs already and tells where it is asked (OpenID Connect Discovery 1.0). */
    public static Tokens of(String issuer, HttpClient http, JsonMapper json) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer + "/.well-known/openid-configuration"))
                .timeout(TIMEOUT)
                .build();
        JsonNode metadata = json.readTree(answer(http, request));
        return new Tokens(
                http, json, URI.create(metadata.required("token_endpoint").stringValue()));
    }

    /** One token for each client, by its id. */
    public Map<String, String> all() throws IOException, InterruptedException {
        Map<String, String> tokens = new LinkedHashMap<>();
        for (Client client : Client.values()) {
            tokens.put(client.id(), token(client));
        }
        return tokens;
    }

    /** A token with all that the client may have. */
    public String token(Client client) throws IOException, InterruptedException {
        return token(client.id(), client.secret());
    }

    /** A token with all that the client of this id may have. */
    public String token(String id, String secret) throws IOException, InterruptedException {
        String form = "grant_type=client_credentials&client_id=%s&client_secret=%s"
                .formatted(
                        URLEncoder.encode(id, StandardCharsets.UTF_8),
                        URLEncoder.encode(secret, StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .timeout(TIMEOUT)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return json.readTree(answer(http, request)).required("access_token").stringValue();
    }

    private static String answer(HttpClient http, HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new StartFailure("The issuer answers " + answer.statusCode() + " at " + request.uri() + ".");
        }
        return answer.body();
    }
}
