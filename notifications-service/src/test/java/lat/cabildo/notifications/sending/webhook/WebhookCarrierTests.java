package lat.cabildo.notifications.sending.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.standardwebhooks.Webhook;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import lat.cabildo.notifications.delivery.Reason;
import lat.cabildo.notifications.delivery.Verdict;
import lat.cabildo.notifications.sending.SampleParcels;
import lat.cabildo.notifications.subscription.SampleSubscriptions;
import lat.cabildo.notifications.subscription.WebhookRules;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class WebhookCarrierTests {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final WebhookReceiver receiver = new WebhookReceiver();
    private final WebhookCalls open = new WebhookCalls(settings(true));
    private final WebhookCalls guarded = new WebhookCalls(settings(false));

    @AfterEach
    void close() throws IOException {
        receiver.close();
        open.destroy();
        guarded.destroy();
    }

    @Test
    void isSignedAsStandardWebhooksHasIt() {
        assertThat(carry(receiver.url())).isEqualTo(Verdict.accepted(204));

        WebhookReceiver.Call call = receiver.calls().getFirst();
        assertThat(call.header("webhook-id")).isEqualTo(SampleParcels.ID.value());
        assertThatCode(() -> new Webhook(SampleSubscriptions.SECRET.value()).verify(call.body(), call.headers()))
                .doesNotThrowAnyException();
    }

    @Test
    void carriesTheDomainEventAsACloudEvent() {
        carry(receiver.url());

        JsonNode event = JSON.readTree(receiver.calls().getFirst().body());
        assertThat(receiver.calls().getFirst().header("Content-Type")).startsWith("application/cloudevents+json");
        assertThat(event.path("specversion").asString()).isEqualTo("1.0");
        assertThat(event.path("id").asString())
                .isEqualTo(SampleParcels.RENAMED.id().value());
        assertThat(event.path("type").asString()).isEqualTo("lat.cabildo.directory.organization.renamed.v1");
        assertThat(event.path("source").asString()).isEqualTo("/cabildo/directory");
        assertThat(event.path("summary").asString()).isEqualTo("Cuenca se llama ahora Santa Ana de los Ríos de Cuenca");
        assertThat(event.at("/data/state/name").asString()).isEqualTo("Santa Ana de los Ríos de Cuenca");
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 409, 425, 429, 500, 503})
    void isTriedAgainAfter(int status) {
        receiver.answer(status);

        assertThat(carry(receiver.url())).isEqualTo(Verdict.notTaken(Reason.TEMPORARILY_REFUSED, status));
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 307, 400, 401, 404, 422})
    void isRefusedBy(int status) {
        receiver.answer(status);

        assertThat(carry(receiver.url())).isEqualTo(Verdict.refused(Reason.PERMANENTLY_REFUSED, status));
        assertThat(receiver.calls()).hasSize(1);
    }

    @Test
    void hearsThatTheReceiverIsGone() {
        receiver.answer(410);

        assertThat(carry(receiver.url())).isEqualTo(Verdict.refused(Reason.RECEIVER_GONE, 410));
    }

    @Test
    void hearsHowLongToWait() {
        receiver.answer(503).header("Retry-After", "90");

        assertThat(carry(receiver.url()).retryAfter()).isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void readsNoAnswerThatNeverEnds() {
        receiver.answer(200).endlessBody();

        for (int calls = 0; calls < 2 * settings(true).atOnce(); calls++) {
            assertThat(carry(receiver.url())).isEqualTo(Verdict.accepted(200));
        }
    }

    @Test
    void waitsForNobodyForEver() {
        receiver.silent();

        assertThat(carry(receiver.url())).isEqualTo(Verdict.unknown(Reason.TIMED_OUT));
    }

    @Test
    void isNotTakenWhereNobodyListens() {
        String url = receiver.url();
        receiver.close();

        assertThat(carry(url)).isEqualTo(Verdict.notTaken(Reason.CONNECTION_FAILED, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "[::1]", "2130706433"})
    void neverCallsThisMachine(String host) {
        String url = receiver.url().replace("127.0.0.1", host);

        assertThat(carry(guarded, new WebhookRules(true), url)).satisfies(verdict -> {
            assertThat(verdict.reason()).isIn(Reason.FORBIDDEN_ADDRESS, Reason.CONNECTION_FAILED);
            assertThat(verdict.outcome()).isNotEqualTo(Verdict.accepted(204).outcome());
        });
        assertThat(receiver.calls()).isEmpty();
    }

    @Test
    void saysThatAnAddressIsForbidden() {
        assertThat(carry(guarded, new WebhookRules(true), receiver.url()))
                .isEqualTo(Verdict.refused(Reason.FORBIDDEN_ADDRESS, null));
    }

    @Test
    void sendsNothingInTheClear() {
        assertThat(carry(open, new WebhookRules(false), receiver.url()))
                .isEqualTo(Verdict.refused(Reason.FORBIDDEN_ADDRESS, null));
        assertThat(receiver.calls()).isEmpty();
    }

    private Verdict carry(String url) {
        return carry(open, new WebhookRules(true), url);
    }

    private static Verdict carry(WebhookCalls calls, WebhookRules rules, String url) {
        return new WebhookCarrier(
                        calls,
                        new Payload(JSON),
                        SampleParcels.teller(),
                        rules,
                        SampleSubscriptions.VAULT,
                        settings(true),
                        Clock.systemUTC())
                .carry(SampleParcels.toUrl(url));
    }

    private static WebhookSettings settings(boolean allowPrivateAddresses) {
        return new WebhookSettings(
                allowPrivateAddresses, Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(2), 4);
    }
}
