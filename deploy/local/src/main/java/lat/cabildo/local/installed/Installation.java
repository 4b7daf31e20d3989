package lat.cabildo.local.installed;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import lat.cabildo.local.StartFailure;
import lat.cabildo.local.issuer.Tokens;
import lat.cabildo.local.sample.Destination;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * An installation by the addresses of its services. It catches no webhooks: it sends them to public addresses alone.
 */
final class Installation implements Destination {
    /** No issuer worth the name gives tokens that live shorter. */
    private static final long TOKEN_SERVES = Duration.ofMinutes(1).toNanos();

    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final Map<String, String> urls;
    private final Tokens tokens;
    private final String client;
    private final String secret;
    private @Nullable String token;
    private long tokenAt;

    Installation(Map<String, String> urls, Tokens tokens, String client, String secret) {
        this.urls = urls;
        this.tokens = tokens;
        this.client = client;
        this.secret = secret;
    }

    /**
     * Looks whether there is room for sample data.
     *
     * @throws StartFailure if the register is used already: what is made up must not come among what is true
     */
    void requireEmpty(HttpClient http, JsonMapper json) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url("directory") + "/organizations?size=1"))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + token())
                .build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new StartFailure(
                    "The directory answers %d at %s: %s".formatted(answer.statusCode(), request.uri(), answer.body()));
        }
        if (!json.readTree(answer.body()).required("items").isEmpty()) {
            throw new StartFailure("There are organizations in the directory: nothing was loaded. "
                    + "Sample data are for an empty installation; if loading them was cut off, begin anew with one.");
        }
    }

    @Override
    public String url(String service) {
        return Objects.requireNonNull(urls.get(service));
    }

    @Override
    public String token() throws IOException, InterruptedException {
        String known = token;
        if (known == null || System.nanoTime() - tokenAt > TOKEN_SERVES) {
            known = tokens.token(client, secret);
            token = known;
            tokenAt = System.nanoTime();
        }
        return known;
    }

    @Override
    public @Nullable String page() {
        return null;
    }

    @Override
    public void expectWebhooks(String name, String secret) {
        throw new IllegalStateException("there is no page for " + name);
    }
}
