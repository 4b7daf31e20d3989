package lat.cabildo.notifications;

import static lat.cabildo.platform.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.ulid.UlidCreator;
import java.util.List;
import java.util.Map;
import lat.cabildo.platform.test.Infrastructure;
import lat.cabildo.platform.test.LocalStore;
import lat.cabildo.platform.test.Tokens;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;

/** A service that listens later than others speak: it catches up with what is, and is silent about what was. */
@DirtiesContext
class LaterServiceIT extends RunningService {
    private static String cuenca = "";
    private static String address = "";
    private static String database = "";

    LaterServiceIT(RestTestClient http) {
        super(http);
    }

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        properties.add("spring.mongodb.database", () -> database);
    }

    /** The database is named like those of the test kit, which clears leftovers away. */
    @BeforeAll
    static void beginAnew() {
        cuenca = "org_" + UlidCreator.getUlid();
        address = address("later");
        database = "cabildo_test_" + UlidCreator.getUlid().toLowerCase();
        subscribeBefore();
    }

    /** Subscribes on an instance that plans nothing; then something happens while nobody listens. */
    private static void subscribeBefore() {
        DIRECTORY.state("organization", cuenca, 1, Map.of("id", cuenca, "name", "Cuenca", "status", "active"));
        for (String other : List.of("membership", "person", "post")) {
            DIRECTORY.state(other, "other", 1, Map.of());
        }
        try (ConfigurableApplicationContext deaf = deaf()) {
            RestTestClient client = RestTestClient.bindToServer()
                    .baseUrl("http://127.0.0.1:" + deaf.getEnvironment().getProperty("local.server.port"))
                    .build();
            eventually(() -> client.post()
                    .uri("/subscriptions")
                    .headers(Tokens.secretariat())
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(Map.of(
                            "owner",
                            cuenca,
                            "filter",
                            List.of("org:" + cuenca),
                            "channel",
                            Map.of("type", "email", "address", address),
                            "language",
                            "es"))
                    .exchange()
                    .expectStatus()
                    .isCreated());
        }
        renamed("Cuenca", "Tomebamba", 2);
    }

    @Test
    void tellsNothingOfWhatHappenedBeforeItListened() throws Exception {
        renamed("Tomebamba", "Guapondelig", 3);

        eventually(() -> assertThat(MAIL.to(address)).isNotEmpty());
        assertThat(MAIL.to(address)).hasSize(1);
        assertThat(MAIL.to(address).getFirst().getSubject()).isEqualTo("Tomebamba se llama ahora Guapondelig");
        assertThat(get("/deliveries").path("items").size()).isEqualTo(1);
    }

    private static void renamed(String former, String name, long version) {
        DIRECTORY.publish(
                "organization",
                "renamed",
                cuenca,
                version,
                Map.of("id", cuenca, "name", Map.of("text", name), "former", Map.of("text", former)),
                Map.of("id", cuenca, "name", name, "status", "active"));
    }

    private static ConfigurableApplicationContext deaf() {
        return new SpringApplicationBuilder(NotificationsService.class)
                .run(
                        "--server.port=0",
                        "--spring.cloud.function.definition=directory",
                        "--spring.mongodb.uri=" + Infrastructure.store().uri(),
                        "--spring.mongodb.database=" + database,
                        "--CABILDO_KAFKA_BOOTSTRAP=" + Infrastructure.kafka().bootstrapServers(),
                        "--CABILDO_ISSUER=" + Tokens.secretariat().issuer(),
                        "--cabildo.backbone.partitions=4",
                        "--cabildo.backbone.shards=2",
                        "--cabildo.backbone.index-versions="
                                + (Infrastructure.store().kind() == LocalStore.Kind.EMBEDDED));
    }
}
