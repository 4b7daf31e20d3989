package lat.cabildo.local.caught;

import static org.assertj.core.api.Assertions.assertThat;

import com.standardwebhooks.Webhook;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WebhooksTests {
    private static final String SECRET = "whsec_"
            + Base64.getEncoder().encodeToString("a secret of the tests alone".getBytes(StandardCharsets.UTF_8));
    private static final String BODY = "{\"type\":\"x\"}";

    private final Webhooks webhooks = new Webhooks(Clock.systemUTC());

    @Test
    void verifiesASignatureMadeWithTheSecretOfTheAddress() throws Exception {
        webhooks.expect("ame", SECRET);
        assertThat(webhooks.catchOne("ame", signed(BODY), BODY)).isTrue();
        assertThat(webhooks.since(0)).singleElement().satisfies(caught -> {
            assertThat(caught.verified()).isTrue();
            assertThat(caught.id()).isEqualTo("dlv_1");
            assertThat(caught.body()).isEqualTo(BODY);
        });
    }

    @Test
    void keepsButDoesNotVerifyAChangedBodyOrAnUnknownAddress() throws Exception {
        webhooks.expect("ame", SECRET);
        assertThat(webhooks.catchOne("ame", signed(BODY), BODY + " ")).isFalse();
        assertThat(webhooks.catchOne("other", signed(BODY), BODY)).isFalse();
        assertThat(webhooks.since(0)).extracting(CaughtWebhook::verified).containsExactly(false, false);
        assertThat(webhooks.since(1)).hasSize(1);
    }

    private static HttpHeaders signed(String body) throws Exception {
        long now = Instant.now().getEpochSecond();
        String signature = new Webhook(SECRET).sign("dlv_1", now, body);
        return HttpHeaders.of(
                Map.of(
                        "webhook-id", List.of("dlv_1"),
                        "webhook-timestamp", List.of(String.valueOf(now)),
                        "webhook-signature", List.of(signature)),
                (_, _) -> true);
    }
}
