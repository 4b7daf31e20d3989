package lat.cabildo.platform.backbone;

import static lat.cabildo.platform.test.Eventually.within;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import lat.cabildo.platform.backbone.SecuredBroker.Entrance;
import lat.cabildo.platform.test.Infrastructure;
import lat.cabildo.platform.test.PublishedEvents;
import lat.cabildo.platform.test.TestAuthority;
import lat.cabildo.platform.test.TestCertificate;
import lat.cabildo.platform.test.Tokens;
import lat.cabildo.platform.test.Upstream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** A service and a broker that asks who comes, with the settings that docs/operators.md names. */
@ExtendWith(OutputCaptureExtension.class)
class SecuredKafkaIT {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Tokens OPERATOR = Tokens.secretariat().withScopes("cabildo:operate");

    @TempDir
    static Path directory;

    private static TestAuthority authority;
    private static TestCertificate client;
    private static SecuredBroker broker;
    private static Path secrets;

    private final String run = "k" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeAll
    static void start() throws Exception {
        authority = new TestAuthority(directory);
        client = authority.issue("notes");
        broker = new SecuredBroker(
                directory.resolve("kafka"),
                authority.issue("localhost"),
                authority.issue("elsewhere.example"),
                authority.certificate());
        secrets = Files.createDirectory(directory.resolve("secrets"));
        Files.writeString(secrets.resolve("CABILDO_KAFKA_PASSWORD"), SecuredBroker.PASSWORD);
    }

    @AfterAll
    static void stop() {
        broker.close();
    }

    @AfterEach
    void drop() {
        try (MongoClient store = MongoClients.create(Infrastructure.store().uri())) {
            store.getDatabase("cabildo_" + run).drop();
        }
    }

    /** Whoever forgets to do so is turned away, and counted. */
    @ParameterizedTest
    @EnumSource(names = {"PASSWORD", "CERTIFICATE"})
    void letsEveryClientOfTheServiceIn(Entrance entrance) throws Exception {
        double before = broker.turnedAway(entrance);
        try (Upstream faraway = Upstream.at(broker.open(), "faraway")) {
            faraway.state("river", "rvr_" + run, 1, Map.of("name", "Paute"));
            faraway.state("river", "rvr_" + run + "2", 1, Map.of("name", List.of("not a text")));
        }
        Map<String, Object> settings = entrance == Entrance.PASSWORD ? byPassword() : byCertificate();
        settings.putAll(RiverNoteService.READING);
        try (ConfigurableApplicationContext service = serve(RiverNoteService.class, entrance, settings)) {
            RestTestClient http = RestTestClient.bindToServer()
                    .baseUrl("http://localhost:" + service.getEnvironment().getProperty("local.server.port"))
                    .build();
            String note = NoteService.create(service, "written");

            // The relay's producers, and the readers that Spring makes.
            PublishedEvents published = PublishedEvents.at(broker.open());
            within(
                    PATIENCE,
                    () -> assertThat(published.all(topic("note.state"), note)).hasSize(1));
            within(
                    PATIENCE,
                    () -> assertThat(call(http, HttpMethod.GET, "/operations/copies/rvr_" + run)
                                    .at("/items/0/sequence")
                                    .asLong())
                            .isEqualTo(1));
            // The dead letters' producer and the client that makes their topic.
            within(
                    PATIENCE,
                    () -> assertThat(published.all("cabildo.faraway.river.state.v1.%s.dlt".formatted(run)))
                            .isNotEmpty());
            // The client that asks where topics end, the one that compares, and the one that reads for a rebuild.
            within(
                    PATIENCE,
                    () -> assertThat(call(http, HttpMethod.GET, "/operations/consumers")
                                    .path("items")
                                    .values())
                            .isNotEmpty()
                            .allMatch(each -> each.path("lag").asLong(-1) == 0));
            assertThat(call(http, HttpMethod.GET, "/operations/topics/note/comparison")
                            .path("records")
                            .asLong())
                    .isPositive();
            JsonNode copy = copy(http);
            call(
                    http,
                    HttpMethod.POST,
                    "/operations/replicas/" + copy.path("name").asString() + "/rebuild");
            within(PATIENCE, () -> assertThat(copy(http).path("collection")).isNotEqualTo(copy.path("collection")));
            // The audit's producer, and the client that asks whether a broker answers.
            within(PATIENCE, () -> assertThat(published.all(topic("audit"))).isNotEmpty());
            within(PATIENCE, () -> assertThat(health(service)).isEqualTo(Status.UP));

            assertThat(broker.turnedAway(entrance)).isEqualTo(before);
        }
    }

    @Test
    void tellsThatItsPasswordIsAnother(CapturedOutput said) throws Exception {
        Map<String, Object> settings = byPassword();
        settings.put("CABILDO_KAFKA_PASSWORD", "gu3ssed");
        assertTurnedAway(Entrance.PASSWORD, settings, "invalid credentials with SASL mechanism SCRAM-SHA-512", said);
        assertThat(said).doesNotContain("gu3ssed");
    }

    @Test
    void speaksToNobodyForWhomNoAuthorityVouches(CapturedOutput said) throws Exception {
        Map<String, Object> settings = byPassword();
        settings.put("CABILDO_KAFKA_CA", "");
        assertTurnedAway(Entrance.PASSWORD, settings, "unable to find valid certification path", said);
    }

    @Test
    void speaksToNobodyWhoIsCertifiedUnderAnotherName(CapturedOutput said) throws Exception {
        assertTurnedAway(Entrance.MISNAMED, byPassword(), "No subject alternative names matching", said);
    }

    @Test
    void tellsThatItHasNoCertificateToShow(CapturedOutput said) throws Exception {
        Map<String, Object> settings = byCertificate();
        settings.put("CABILDO_KAFKA_CERTIFICATE", "");
        assertTurnedAway(Entrance.CERTIFICATE, settings, "certificate", said);
    }

    private String topic(String of) {
        return "cabildo.%s.%s.v1".formatted(run, of);
    }

    private static Map<String, Object> byPassword() {
        return new HashMap<>(Map.of(
                "CABILDO_KAFKA_SECURITY",
                "SASL_SSL",
                "CABILDO_KAFKA_CA",
                authority.certificate().toUri(),
                "CABILDO_KAFKA_USERNAME",
                "notes",
                "CABILDO_SECRETS",
                secrets));
    }

    private static Map<String, Object> byCertificate() {
        return new HashMap<>(Map.of(
                "CABILDO_KAFKA_SECURITY", "SSL",
                "CABILDO_KAFKA_CA", authority.certificate().toUri(),
                "CABILDO_KAFKA_CERTIFICATE", client.both().toUri()));
    }

    private void assertTurnedAway(Entrance entrance, Map<String, Object> settings, String why, CapturedOutput said)
            throws Exception {
        double before = broker.turnedAway(entrance);
        try (ConfigurableApplicationContext service = serve(NoteService.class, entrance, settings)) {
            within(PATIENCE, () -> assertThat(broker.turnedAway(entrance)).isGreaterThan(before + 5));
            assertThat(health(service)).isEqualTo(Status.DOWN);
            for (String what : List.of("No broker answers", "Kafka is not ready")) {
                within(PATIENCE, () -> assertThat(told(said, what)).anyMatch(each -> each.contains(why)));
                List<String> told = told(said, what);
                // Again only after something else, such as an answer that did not come in time.
                assertThat(IntStream.range(1, told.size()))
                        .noneMatch(each -> told.get(each).equals(told.get(each - 1)));
            }
        }
    }

    private static List<String> told(CapturedOutput said, String what) {
        return said.toString()
                .lines()
                .filter(each -> each.contains(what))
                .map(each -> each.substring(each.indexOf(what)))
                .toList();
    }

    private ConfigurableApplicationContext serve(
            Class<? extends NoteService> main, Entrance entrance, Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(more);
        settings.put("spring.config.import", "classpath:cabildo-defaults.yaml");
        settings.put("server.port", 0);
        settings.put("cabildo.service", run);
        settings.put("cabildo.backbone.partitions", 4);
        settings.put("cabildo.backbone.shards", 1);
        settings.put("CABILDO_ISSUER", OPERATOR.issuer());
        settings.put("CABILDO_MONGODB_URI", Infrastructure.store().uri());
        settings.put("CABILDO_KAFKA_BOOTSTRAP", entrance.address());
        return SpringApplication.run(
                main,
                settings.entrySet().stream()
                        .map(each -> "--" + each.getKey() + "=" + each.getValue())
                        .toArray(String[]::new));
    }

    private static Status health(ConfigurableApplicationContext service) {
        return Objects.requireNonNull(service.getBean("brokerHealthIndicator", HealthIndicator.class)
                        .health())
                .getStatus();
    }

    private static JsonNode copy(RestTestClient http) {
        return call(http, HttpMethod.GET, "/operations/replicas").at("/items/0");
    }

    private static JsonNode call(RestTestClient http, HttpMethod method, String path) {
        return Objects.requireNonNull(http.method(method)
                .uri(path)
                .headers(OPERATOR)
                .exchange()
                .expectStatus()
                .is2xxSuccessful()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    }
}
