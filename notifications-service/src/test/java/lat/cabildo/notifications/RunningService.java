package lat.cabildo.notifications;

import static lat.cabildo.platform.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.ulid.UlidCreator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import lat.cabildo.platform.test.ServiceTest;
import lat.cabildo.platform.test.Tokens;
import lat.cabildo.platform.test.Upstream;
import org.springframework.http.MediaType;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

/** The service as it runs for real, with a mail server, the directory and subscribers on this machine. */
@ServiceTest
@TestPropertySource(
        properties = {
            "cabildo.notifications.sending.poll=100ms",
            "cabildo.notifications.sending.first-pause=200ms",
            "cabildo.notifications.mail.public-url=" + RunningService.PUBLIC_URL,
            "cabildo.notifications.keys.ring=test:MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=",
            "cabildo.notifications.webhook.allow-http=true",
            "cabildo.notifications.webhook.allow-private-addresses=true"
        })
abstract class RunningService {
    static final String PUBLIC_URL = "https://cabildo.example/notifications";
    static final MailServer MAIL = new MailServer();
    static final Upstream DIRECTORY = Upstream.of("directory");

    private static final AtomicInteger NEXT = new AtomicInteger();

    final RestTestClient http;

    RunningService(RestTestClient http) {
        this.http = http;
    }

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry properties) {
        MAIL.start();
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", MAIL::port);
    }

    /** A municipality of Ecuador that nobody else speaks of, and that the service knows. */
    String municipality(String name) {
        String id = "org_01JGZ0000000000000000%05d".formatted(NEXT.incrementAndGet());
        DIRECTORY.state("organization", id, 1, state(id, name));
        seen(id + "@1");
        return id;
    }

    /** Returns once the service has seen this. */
    void seen(String version) {
        eventually(() -> http.get()
                .uri("/subscriptions?size=1")
                .headers(Tokens.secretariat())
                .header("Cabildo-Seen", version)
                .exchange()
                .expectStatus()
                .isOk());
    }

    /** An address that nobody else has, not even the same test when it is run again. */
    static String address(String name) {
        return name + "." + UlidCreator.getUlid().toLowerCase() + "@example.org";
    }

    void rename(String id, String former, String name, long version) {
        DIRECTORY.publish(
                "organization",
                "renamed",
                id,
                version,
                Map.of("id", id, "name", Map.of("text", name), "former", Map.of("text", former)),
                state(id, name));
    }

    /** Subscribes a municipality to what happens to itself. */
    JsonNode subscribe(String owner, Map<String, Object> channel) {
        Map<String, Object> body =
                Map.of("owner", owner, "filter", List.of("org:" + owner), "channel", channel, "language", "es");
        return post("/subscriptions", body, 201);
    }

    String subscribeMail(String owner, String address) {
        return subscribe(owner, Map.of("type", "email", "address", address))
                .path("id")
                .asString();
    }

    /** Subscribes to domain events with these keys, once whom they name is known. */
    String subscribe(String owner, List<String> filter, String address) {
        Map<String, Object> body = Map.of(
                "owner",
                owner,
                "filter",
                filter,
                "channel",
                Map.of("type", "email", "address", address),
                "language",
                "es");
        String[] id = new String[1];
        eventually(() -> id[0] = post("/subscriptions", body, 201).path("id").asString());
        return id[0];
    }

    JsonNode post(String path, Object body, int status) {
        return Objects.requireNonNull(http.post()
                .uri(path)
                .headers(Tokens.secretariat())
                .header("If-Match", "*")
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    }

    JsonNode get(String path) {
        return Objects.requireNonNull(http.get()
                .uri(path)
                .headers(Tokens.secretariat())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    }

    /** The only delivery of a subscription, once it stands so. */
    JsonNode delivery(String subscription, String status) {
        JsonNode[] found = new JsonNode[1];
        eventually(() -> {
            JsonNode all = get("/deliveries?subscription=" + subscription).path("items");
            assertThat(all.size()).isEqualTo(1);
            assertThat(all.get(0).path("status").asString()).isEqualTo(status);
            found[0] = all.get(0);
        });
        return found[0];
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
}
