package lat.cabildo.platform.backbone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.net.ssl.SSLHandshakeException;
import lat.cabildo.platform.test.Infrastructure;
import lat.cabildo.platform.test.TestAuthority;
import lat.cabildo.platform.test.TestCertificate;
import lat.cabildo.platform.test.Tokens;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** A service that speaks TLS with its clients and its store, with the settings that docs/operators.md names. */
class SecuredServiceIT {
    private static final String RUN = "u" + UUID.randomUUID().toString().substring(0, 8);

    @TempDir
    static Path directory;

    private static TestAuthority authority;
    private static TestCertificate own;
    private static TlsFront store;
    private static TlsFront misnamed;

    @BeforeAll
    static void start() throws Exception {
        authority = new TestAuthority(directory);
        own = authority.issue("localhost");
        ServerAddress plain = new ServerAddress(
                new ConnectionString(Infrastructure.store().uri()).getHosts().getFirst());
        InetSocketAddress behind = new InetSocketAddress(plain.getHost(), plain.getPort());
        store = new TlsFront(own.tls(), behind);
        misnamed = new TlsFront(authority.issue("elsewhere.example").tls(), behind);
    }

    @AfterAll
    static void stop() throws Exception {
        store.close();
        misnamed.close();
        try (MongoClient plain = MongoClients.create(Infrastructure.store().uri())) {
            plain.getDatabase("cabildo_" + RUN).drop();
        }
    }

    @Test
    void keepsItsDataAndAnswersUnderTls() throws Exception {
        try (ConfigurableApplicationContext service = serve(secured(store));
                HttpClient trusting =
                        HttpClient.newBuilder().sslContext(authority.trusting()).build();
                HttpClient stranger = HttpClient.newHttpClient();
                MongoClient plain = MongoClients.create(Infrastructure.store().uri())) {
            String note = NoteService.create(service, "written");

            assertThat(Objects.requireNonNull(plain.getDatabase("cabildo_" + RUN)
                                    .getCollection("notes")
                                    .find(new Document("_id", note))
                                    .first())
                            .get("version"))
                    .isEqualTo(1L);
            HttpRequest readiness = HttpRequest.newBuilder(URI.create("https://localhost:%s/actuator/health/readiness"
                            .formatted(service.getEnvironment().getProperty("local.server.port"))))
                    .build();
            assertThat(trusting.send(readiness, BodyHandlers.ofString()).body()).isEqualTo("{\"status\":\"UP\"}");
            assertThatThrownBy(() -> stranger.send(readiness, BodyHandlers.discarding()))
                    .isInstanceOf(SSLHandshakeException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "CABILDO_MONGODB_CA, '', unable to find valid certification path",
        "CABILDO_MONGODB_CERTIFICATE, '', certificate_required|Broken pipe|reset|end of stream",
        "CABILDO_MONGODB_TLS, false, end of stream|reset",
    })
    void doesNotStartWhereOneOfItsSettingsIsNotAsTheStoreNeedsIt(String setting, String value, String why) {
        Map<String, Object> settings = secured(store);
        settings.put(setting, value);
        settings.computeIfPresent("CABILDO_MONGODB_KEY", (key, file) -> setting.endsWith("CERTIFICATE") ? "" : file);
        assertThatThrownBy(() -> serve(settings)).rootCause().hasMessageMatching("(?s).*(%s).*".formatted(why));
    }

    @Test
    void doesNotStartOnAStoreThatIsCertifiedUnderAnotherName() {
        assertThatThrownBy(() -> serve(secured(misnamed)))
                .rootCause()
                .hasMessageContaining("No subject alternative names matching");
    }

    private static Map<String, Object> secured(TlsFront front) {
        return new HashMap<>(Map.of(
                "CABILDO_TLS", true,
                "CABILDO_TLS_CERTIFICATE", own.certificate().toUri(),
                "CABILDO_TLS_KEY", own.key().toUri(),
                "CABILDO_MONGODB_URI", "mongodb://127.0.0.1:%d/?directConnection=true".formatted(front.port()),
                "CABILDO_MONGODB_TLS", true,
                "CABILDO_MONGODB_CA", authority.certificate().toUri(),
                "CABILDO_MONGODB_CERTIFICATE", own.certificate().toUri(),
                "CABILDO_MONGODB_KEY", own.key().toUri()));
    }

    private static ConfigurableApplicationContext serve(Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(more);
        settings.put("spring.config.import", "classpath:cabildo-defaults.yaml");
        settings.put("server.port", 0);
        settings.put("cabildo.service", RUN);
        settings.put("cabildo.store.start-patience", "2s");
        settings.put("CABILDO_READINESS", "readinessState,store");
        settings.put("CABILDO_ISSUER", Tokens.secretariat().issuer());
        settings.put("CABILDO_KAFKA_BOOTSTRAP", Infrastructure.kafka().bootstrapServers());
        return SpringApplication.run(
                NoteService.class,
                settings.entrySet().stream()
                        .map(each -> "--" + each.getKey() + "=" + each.getValue())
                        .toArray(String[]::new));
    }
}
