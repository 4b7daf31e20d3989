package lat.cabildo.local.issuer;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Asks the issuer for tokens, as any client does. */
public final class Tokens {
    private final HttpClient http;
    private final JsonMapper json;
    private final URI endpoint;

    public Tokens(HttpClient http, JsonMapper json, String issuer) {
        this.http = http;
        this.json = json;
        this.endpoint = URI.create(issuer + "/oauth2/token");
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
        String form =
                "grant_type=client_credentials&client_id=%s&client_secret=%s".formatted(client.id(), client.secret());
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException("the issuer answers " + answer.statusCode());
        }
        return json.readTree(answer.body()).required("access_token").stringValue();
    }
}
