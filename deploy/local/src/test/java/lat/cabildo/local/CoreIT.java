package lat.cabildo.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import lat.cabildo.local.issuer.ActsFor;
import lat.cabildo.local.issuer.Client;
import lat.cabildo.local.issuer.Tokens;
import lat.cabildo.local.options.Options;
import lat.cabildo.local.options.Part;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CoreIT {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    static Path checkout;

    static ConfigurableApplicationContext core;
    static String page;

    @BeforeAll
    static void start() throws Exception {
        for (String service : new String[] {"directory", "events", "agreements", "notifications"}) {
            Files.createDirectories(checkout.resolve(service + "-service/contracts"));
        }
        Files.writeString(checkout.resolve("directory-service/contracts/openapi.yaml"), "openapi: 3.1.0");
        Options options = Options.parse("--free-ports", "--no-sample-data");
        page = options.ports().url(Part.PAGE);
        core = Core.start(options, Home.of(checkout, options.ports().of(Part.PAGE)));
    }

    @AfterAll
    static void stop() {
        core.close();
    }

    @Test
    void issuesTokensThatTheServicesAccept() throws Exception {
        core.getBean(ActsFor.class).grant(Map.of("ame", "org_1", "elsewhere", "org_2"));
        JsonNode ame = claims(core.getBean(Tokens.class).token(Client.AME));
        assertThat(ame.path("iss").stringValue()).isEqualTo(page);
        assertThat(ame.path("aud").stringValue()).isEqualTo("cabildo");
        assertThat(ame.path("acts_for").toString()).isEqualTo("[\"org_1\"]");
        assertThat(ame.path("scope").toString()).contains("directory:write").doesNotContain("contacts");
        JsonNode secretariat = claims(core.getBean(Tokens.class).token(Client.SECRETARIAT));
        assertThat(secretariat.path("roles").toString()).isEqualTo("[\"secretariat\"]");
        assertThat(secretariat.path("scope").toString()).contains("directory:contacts", "cabildo:operate");
    }

    @Test
    void isAskedForTokensWhereItsMetadataSay() throws Exception {
        Tokens tokens = Tokens.of(page, HTTP, JSON);
        assertThat(claims(tokens.token("reader", "reader")).path("iss").stringValue())
                .isEqualTo(page);
        assertThatThrownBy(() -> tokens.token("reader", "of another"))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("401")
                .hasMessageNotContaining("of another");
    }

    @Test
    void publishesMetadataAndKeys() throws Exception {
        JsonNode metadata =
                JSON.readTree(get("/.well-known/openid-configuration").body());
        assertThat(metadata.path("issuer").stringValue()).isEqualTo(page);
        String keys = metadata.path("jwks_uri").stringValue().substring(page.length());
        assertThat(get(keys).body()).contains("\"kty\":\"RSA\"");
    }

    @Test
    void showsAPageThatRunsNothingFromElsewhere() throws Exception {
        HttpResponse<String> shown = get("/");
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body())
                .contains("<h1>Cabildo</h1>")
                .doesNotContain("style=", "onclick", "http://", "https://");
        assertThat(shown.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'");
    }

    @Test
    void answersNobodyUnderAnotherName() throws Exception {
        // The JDK's client does not let its callers set the Host header.
        try (java.net.Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), URI.create(page).getPort())) {
            socket.getOutputStream()
                    .write("GET /status HTTP/1.1\r\nHost: rebound.example\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .startsWith("HTTP/1.1 400");
        }
    }

    @Test
    void tellsHowThePartsAre() throws Exception {
        JsonNode status = JSON.readTree(get("/status").body());
        assertThat(status.path("parts").findValuesAsString("name"))
                .contains("page", "directory", "events", "agreements", "notifications", "kafka", "store", "mail");
        assertThat(status.path("contracts").toString()).contains("/contracts/directory/openapi.yaml");
        assertThat(get("/contracts/directory/openapi.yaml").body()).isEqualTo("openapi: 3.1.0");
    }

    @Test
    void refusesAndShowsAWebhookWithoutSignature() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(page + "/webhooks/nobody"))
                .POST(HttpRequest.BodyPublishers.ofString("{}"))
                .build();
        assertThat(HTTP.send(request, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(401);
        assertThat(get("/caught/webhooks").body()).contains("\"verified\":false");
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(URI.create(page + path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode claims(String token) {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    }
}
