package lat.cabildo.notifications;

import static lat.cabildo.platform.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import lat.cabildo.platform.test.Tokens;
import lat.cabildo.platform.test.Upstream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.autoconfigure.AutoConfigureRestTestClient;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "cabildo.notifications.sending.poll=100ms",
            "cabildo.notifications.sending.first-pause=200ms",
            "cabildo.notifications.webhook.allow-http=true",
            "cabildo.notifications.webhook.allow-private-addresses=true"
        })
@AutoConfigureRestTestClient
class NotificationsServiceIT {
    private static final MailServer MAIL = new MailServer();
    private static final Upstream DIRECTORY = Upstream.of("directory");

    private final RestTestClient http;

    @Autowired
    NotificationsServiceIT(RestTestClient http) {
        this.http = http;
    }

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", MAIL::port);
    }

    @BeforeAll
    static void start() {
        MAIL.start();
    }

    @AfterAll
    static void stop() {
        MAIL.stop();
        DIRECTORY.close();
    }

    @Test
    void tellsByEmailWhatHappened() throws Exception {
        String cuenca = organization("01", "Cuenca", 1);
        String subscription = subscribe(cuenca, "org:" + cuenca, "cuenca@example.org");

        rename(cuenca, "Cuenca", "Santa Ana de los Ríos de Cuenca", 2);

        eventually(() -> assertThat(MAIL.to("cuenca@example.org")).hasSize(1));
        MimeMessage mail = MAIL.to("cuenca@example.org").getFirst();
        assertThat(mail.getSubject()).isEqualTo("Cuenca se llama ahora Santa Ana de los Ríos de Cuenca");
        assertThat(mail.getHeader("Auto-Submitted", ",")).isEqualTo("auto-generated");
        eventually(() -> {
            JsonNode delivery = deliveries(subscription).get(0);
            assertThat(delivery.path("status").asString()).isEqualTo("delivered");
            assertThat(delivery.path("attempts").size()).isEqualTo(1);
            assertThat(mail.getMessageID()).startsWith("<" + delivery.path("id").asString() + "@");
        });
    }

    @Test
    void triesAgainWhenTheMailServerIsBackAndSendsOnce() throws Exception {
        String loja = organization("02", "Loja", 1);
        String subscription = subscribe(loja, "org:" + loja, "loja@example.org");
        MAIL.stop();
        try {
            rename(loja, "Loja", "Loxa", 2);
            eventually(() -> {
                JsonNode delivery = deliveries(subscription).get(0);
                assertThat(delivery.path("status").asString()).isEqualTo("postponed");
                assertThat(delivery.path("reason").asString()).isEqualTo("connection-failed");
                assertThat(delivery.path("attempts").size()).isGreaterThanOrEqualTo(2);
            });
        } finally {
            MAIL.start();
        }

        eventually(
                () -> assertThat(deliveries(subscription).get(0).path("status").asString())
                        .isEqualTo("delivered"));
        assertThat(MAIL.to("loja@example.org")).hasSize(1);
    }

    private static String organization(String suffix, String name, long version) {
        String id = "org_01JGZ000000000000000000T" + suffix;
        DIRECTORY.state("organization", id, version, state(id, name));
        return id;
    }

    private static void rename(String id, String former, String name, long version) {
        DIRECTORY.publish(
                "organization",
                "renamed",
                id,
                version,
                Map.of(
                        "id", id,
                        "name", Map.of("text", name, "type", "legal"),
                        "former", Map.of("text", former, "type", "former")),
                state(id, name));
    }

    private static Map<String, Object> state(String id, String name) {
        return Map.of(
                "id",
                id,
                "kind",
                "municipality",
                "name",
                name,
                "country",
                "EC",
                "themes",
                List.of(),
                "status",
                "active");
    }

    private String subscribe(String owner, String key, String address) {
        Map<String, Object> body = Map.of(
                "owner",
                owner,
                "filter",
                List.of(key),
                "channel",
                Map.of("type", "email", "address", address),
                "language",
                "es");
        var created = new java.util.concurrent.atomic.AtomicReference<String>();
        eventually(() -> {
            JsonNode answer = http.post()
                    .uri("/subscriptions")
                    .headers(Tokens.actingFor(owner))
                    .body(body)
                    .exchange()
                    .expectStatus()
                    .isCreated()
                    .expectBody(JsonNode.class)
                    .returnResult()
                    .getResponseBody();
            created.set(java.util.Objects.requireNonNull(answer).path("id").asString());
        });
        return created.get();
    }

    private JsonNode deliveries(String subscription) {
        JsonNode answer = http.get()
                .uri("/deliveries?subscription=" + subscription)
                .headers(Tokens.secretariat())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody();
        return java.util.Objects.requireNonNull(answer).path("items");
    }
}
