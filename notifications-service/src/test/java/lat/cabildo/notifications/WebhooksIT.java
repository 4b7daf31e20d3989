package lat.cabildo.notifications;

import static lat.cabildo.platform.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.github.f4b6a3.ulid.UlidCreator;
import com.standardwebhooks.Webhook;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import lat.cabildo.notifications.sending.webhook.WebhookReceiver;
import lat.cabildo.platform.test.Tokens;
import org.bson.Document;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

class WebhooksIT extends RunningService {
    private final WebhookReceiver receiver = new WebhookReceiver();

    private final MongoDatabaseFactory store;

    WebhooksIT(RestTestClient http, MongoDatabaseFactory store) {
        super(http);
        this.store = store;
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void callsAFailingReceiverAgainUnderTheSameIdUntilItThanks() {
        String cuenca = municipality("Cuenca");
        JsonNode subscription = subscribe(cuenca, Map.of("type", "webhook", "url", receiver.url()));
        String secret = subscription.at("/channel/secret").asString();
        receiver.answerNext(503, 429);

        rename(cuenca, "Cuenca", "Tomebamba", 2);

        JsonNode delivery = delivery(subscription.path("id").asString(), "delivered");
        assertThat(delivery.path("attempts").size()).isEqualTo(3);
        assertThat(delivery.at("/attempts/0/code").asInt()).isEqualTo(503);
        assertThat(delivery.at("/attempts/1/outcome").asString()).isEqualTo("not-taken");
        assertThat(receiver.calls())
                .hasSize(3)
                .allSatisfy(call -> {
                    assertThat(call.header("webhook-id"))
                            .isEqualTo(delivery.path("id").asString());
                    assertThatCode(() -> new Webhook(secret).verify(call.body(), call.headers()))
                            .doesNotThrowAnyException();
                })
                .extracting(WebhookReceiver.Call::body)
                .containsOnly(receiver.calls().getFirst().body());
    }

    @Test
    void showsTheSecretOnceAndSignsWithBothAfterARotation() {
        String loja = municipality("Loja");
        JsonNode subscription = subscribe(loja, Map.of("type", "webhook", "url", receiver.url()));
        String id = subscription.path("id").asString();
        assertThat(get("/subscriptions/" + id).at("/channel/secret").isMissingNode())
                .isTrue();

        String next = post("/subscriptions/" + id + "/rotate-secret", Map.of(), 200)
                .at("/channel/secret")
                .asString();
        rename(loja, "Loja", "Loxa", 2);

        delivery(id, "delivered");
        WebhookReceiver.Call call = receiver.calls().getFirst();
        for (String secret : new String[] {subscription.at("/channel/secret").asString(), next}) {
            assertThatCode(() -> new Webhook(secret).verify(call.body(), call.headers()))
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void keepsSecretsSealedInEveryCollectionAndShowsThemAgainToARepeatedRequest() {
        String manta = municipality("Manta");
        Map<String, Object> body = Map.of(
                "owner",
                manta,
                "filter",
                List.of("org:" + manta),
                "channel",
                Map.of("type", "webhook", "url", receiver.url()),
                "language",
                "es");
        String key = UlidCreator.getUlid().toString();

        JsonNode first = post("/subscriptions", body, key);
        JsonNode again = post("/subscriptions", body, key);

        String secret = first.at("/channel/secret").asString();
        assertThat(again).isEqualTo(first);
        assertThat(secret).startsWith("whsec_");
        for (String collection : store.getMongoDatabase().listCollectionNames()) {
            for (Document each :
                    store.getMongoDatabase().getCollection(collection).find()) {
                assertThat(each.toJson()).as(collection).doesNotContain(secret);
                assertThat(text(each)).as(collection).doesNotContain(secret);
            }
        }
    }

    /** Bytes as the characters they stand for. */
    private static String text(@Nullable Object value) {
        return switch (value) {
            case Document document ->
                document.values().stream().map(WebhooksIT::text).collect(Collectors.joining());
            case List<?> list -> list.stream().map(WebhooksIT::text).collect(Collectors.joining());
            case Binary bytes -> new String(bytes.getData(), StandardCharsets.UTF_8);
            case null -> "";
            default -> value.toString();
        };
    }

    private JsonNode post(String path, Map<String, Object> body, String idempotencyKey) {
        return Objects.requireNonNull(http.post()
                .uri(path)
                .headers(Tokens.secretariat())
                .header("Idempotency-Key", idempotencyKey)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody());
    }

    @Test
    void endsASubscriptionWhoseReceiverIsGone() {
        String manta = municipality("Manta");
        String id = subscribe(manta, Map.of("type", "webhook", "url", receiver.url()))
                .path("id")
                .asString();
        receiver.answer(410);

        rename(manta, "Manta", "Jocay", 2);

        assertThat(delivery(id, "failed").path("reason").asString()).isEqualTo("receiver-gone");
        eventually(() -> {
            JsonNode ended = get("/subscriptions/" + id);
            assertThat(ended.path("status").asString()).isEqualTo("ended");
            assertThat(ended.path("endReason").asString()).isEqualTo("receiver-gone");
        });
        assertThat(receiver.calls()).hasSize(1);
    }
}
