package lat.cabildo.notifications.sending.webhook;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import lat.cabildo.notifications.delivery.Reason;
import lat.cabildo.notifications.delivery.Verdict;
import lat.cabildo.notifications.keys.Vault;
import lat.cabildo.notifications.sending.Carrier;
import lat.cabildo.notifications.sending.Parcel;
import lat.cabildo.notifications.subscription.Channel;
import lat.cabildo.notifications.subscription.Recipient;
import lat.cabildo.notifications.subscription.WebhookRules;
import lat.cabildo.notifications.subscription.WebhookSecret;
import lat.cabildo.notifications.texts.Teller;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.springframework.stereotype.Component;

/**
 * Calls webhooks: the same {@code webhook-id} on every attempt of a delivery, so that a receiver knows a repetition.
 */
@Component
class WebhookCarrier implements Carrier {
    private final WebhookCalls calls;
    private final Payload payload;
    private final Teller teller;
    private final WebhookRules rules;
    private final Vault vault;
    private final WebhookSettings settings;
    private final Clock clock;

    WebhookCarrier(
            WebhookCalls calls,
            Payload payload,
            Teller teller,
            WebhookRules rules,
            Vault vault,
            WebhookSettings settings,
            Clock clock) {
        this.calls = calls;
        this.payload = payload;
        this.teller = teller;
        this.rules = rules;
        this.vault = vault;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.WEBHOOK;
    }

    @Override
    public int atOnce() {
        return settings.atOnce();
    }

    @Override
    public Verdict carry(Parcel parcel) {
        Recipient recipient = parcel.subscription().recipient();
        if (!rules.allows(recipient.requireUrl())) {
            return Verdict.refused(Reason.FORBIDDEN_ADDRESS, null);
        }
        Instant now = clock.instant();
        String id = parcel.id().value();
        String body = payload.of(
                parcel.occasion(),
                teller.tell(parcel.occasion(), parcel.subscription().language()));
        HttpPost post = new HttpPost(recipient.requireUrl().uri());
        post.setHeader("webhook-id", id);
        post.setHeader("webhook-timestamp", Long.toString(now.getEpochSecond()));
        List<WebhookSecret> secrets =
                recipient.requireSigning().at(now).stream().map(vault::open).toList();
        post.setHeader("webhook-signature", Signatures.of(secrets, id, now, body));
        post.setEntity(new StringEntity(body, ContentType.create(Payload.CONTENT_TYPE, "UTF-8")));
        return calls.make(post, now);
    }
}
