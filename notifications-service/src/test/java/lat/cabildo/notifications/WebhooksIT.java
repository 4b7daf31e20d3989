package lat.cabildo.notifications;

import static lat.cabildo.platform.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.standardwebhooks.Webhook;
import java.util.Map;
import lat.cabildo.notifications.sending.webhook.WebhookReceiver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;

class WebhooksIT extends RunningService {
    private final WebhookReceiver receiver = new WebhookReceiver();

    WebhooksIT(RestTestClient http) {
        super(http);
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
