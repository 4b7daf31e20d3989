package lat.cabildo.platform.backbone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.net.ssl.SSLHandshakeException;
import lat.cabildo.platform.test.Infrastructure;
import lat.cabildo.platform.test.TestAuthority;
import lat.cabildo.platform.test.TestCertificate;
import lat.cabildo.platform.test.Tokens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A service and an issuer for whom an authority of the house vouches, with the settings that docs/operators.md names.
 */
@ExtendWith(OutputCaptureExtension.class)
class SecuredIssuerIT {
    private static final String RUN = "i" + UUID.randomUUID().toString().substring(0, 8);
    private static final HttpClient STRANGER = HttpClient.newHttpClient();

    @TempDir
    static Path directory;

    private static TestAuthority authority;
    private static TestAuthority another;
    private static HttpsServer issuer;
    private static HttpsServer misnamed;

    @BeforeAll
    static void start() throws Exception {
        authority = new TestAuthority(Files.createDirectory(directory.resolve("house")));
        another = new TestAuthority(Files.createDirectory(directory.resolve("another")));
        String keys = STRANGER.send(
                        request(Tokens.secretariat().issuer() + "/jwks").build(), BodyHandlers.ofString())
                .body();
        issuer = issuer(authority.issue("localhost"), keys);
        misnamed = issuer(authority.issue("elsewhere.example"), keys);
    }

    @AfterAll
    static void stop() {
        issuer.stop(0);
        misnamed.stop(0);
        try (MongoClient plain = MongoClients.create(Infrastructure.store().uri())) {
            plain.getDatabase("cabildo_" + RUN).drop();
        }
    }

    @Test
    void takesItsTokensWhereItsAuthorityIsTrusted(CapturedOutput said) throws Exception {
        Map<String, Object> settings =
                Map.of("CABILDO_ISSUER_CA", authority.certificate().toUri());

        assertThat(asked(issuer, settings).statusCode()).isEqualTo(200);
        Map<String, Object> told = new HashMap<>(settings);
        told.put("CABILDO_JWK_SET_URI", address(issuer) + "/jwks");
        assertThat(asked(issuer, told).statusCode()).isEqualTo(200);
        assertThat(said).doesNotContain("cannot be had");
        // Nobody else in this process has come to trust it.
        assertThatThrownBy(
                        () -> STRANGER.send(request(address(issuer) + "/jwks").build(), BodyHandlers.discarding()))
                .isInstanceOf(SSLHandshakeException.class);
    }

    @Test
    void takesNoneWhereNobodyItTrustsVouchesForTheIssuer(CapturedOutput said) throws Exception {
        refuses(issuer, Map.of(), "unable to find valid certification path", said);
    }

    @Test
    void takesNoneWhereAnotherAuthorityIsTrusted(CapturedOutput said) throws Exception {
        refuses(
                issuer,
                Map.of("CABILDO_ISSUER_CA", another.certificate().toUri()),
                // It calls itself like the right one.
                "Signature does not match",
                said);
    }

    @Test
    void takesNoneWhereTheIssuerIsCertifiedUnderAnotherName(CapturedOutput said) throws Exception {
        refuses(
                misnamed,
                Map.of("CABILDO_ISSUER_CA", authority.certificate().toUri()),
                "No subject alternative DNS name matching localhost found",
                said);
    }

    private static void refuses(HttpsServer server, Map<String, Object> settings, String why, CapturedOutput said)
            throws Exception {
        HttpResponse<String> refused = asked(server, settings);

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.body()).contains("/problems/issuer-unavailable").doesNotContainIgnoringCase("certificat");
        assertThat(refused.body()).doesNotContain("Exception", "localhost");
        assertThat(Pattern.compile("The keys of the issuer %s cannot be had: .*%s".formatted(address(server), why))
                        .matcher(said)
                        .results())
                .hasSize(1);
    }

    /** Three times, the last answer being told. */
    private static HttpResponse<String> asked(HttpsServer server, Map<String, Object> settings) throws Exception {
        Tokens operator = Tokens.secretariat().withScopes("cabildo:operate").issuer(address(server));
        try (ConfigurableApplicationContext service = serve(address(server), settings)) {
            HttpRequest relay = request("http://localhost:%s/operations/relay"
                            .formatted(service.getEnvironment().getProperty("local.server.port")))
                    .header("Authorization", operator.bearer())
                    .build();
            STRANGER.send(relay, BodyHandlers.discarding());
            STRANGER.send(relay, BodyHandlers.discarding());
            return STRANGER.send(relay, BodyHandlers.ofString());
        }
    }

    private static HttpRequest.Builder request(String uri) {
        return HttpRequest.newBuilder(URI.create(uri));
    }

    private static String address(HttpsServer server) {
        return "https://localhost:" + server.getAddress().getPort();
    }

    /** It signs with the same key as the issuer of all other tests. */
    private static HttpsServer issuer(TestCertificate certificate, String keys) throws IOException {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(certificate.tls()));
        String metadata = "{\"issuer\":\"%s\",\"jwks_uri\":\"%s/jwks\"}".formatted(address(server), address(server));
        serve(server, "/.well-known/openid-configuration", metadata);
        serve(server, "/jwks", keys);
        server.start();
        return server;
    }

    private static void serve(HttpsServer server, String path, String json) {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        });
    }

    private static ConfigurableApplicationContext serve(String issuer, Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(more);
        settings.put("spring.config.import", "classpath:cabildo-defaults.yaml");
        settings.put("server.port", 0);
        settings.put("cabildo.service", RUN);
        settings.put("CABILDO_ISSUER", issuer);
        settings.put("CABILDO_MONGODB_URI", Infrastructure.store().uri());
        settings.put("CABILDO_KAFKA_BOOTSTRAP", Infrastructure.kafka().bootstrapServers());
        return SpringApplication.run(
                NoteService.class,
                settings.entrySet().stream()
                        .map(each -> "--" + each.getKey() + "=" + each.getValue())
                        .toArray(String[]::new));
    }
}
