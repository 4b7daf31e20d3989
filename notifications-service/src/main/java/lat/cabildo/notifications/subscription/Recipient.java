package lat.cabildo.notifications.subscription;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where notifications go: an address for e-mail; a URL and what signs for a webhook. */
public record Recipient(
        Channel channel,
        @Nullable MailAddress address,
        @Nullable WebhookUrl url,
        @Nullable Signing signing) {

    public Recipient {
        boolean whole = switch (channel) {
            case EMAIL -> address != null && url == null && signing == null;
            case WEBHOOK -> address == null && url != null && signing != null;
        };
        if (!whole) {
            throw new IllegalArgumentException("not what " + channel + " needs");
        }
    }

    public static Recipient email(MailAddress address) {
        return new Recipient(Channel.EMAIL, address, null, null);
    }

    public static Recipient webhook(WebhookUrl url, SealedSecret secret) {
        return new Recipient(Channel.WEBHOOK, null, url, Signing.with(secret));
    }

    /** Of an e-mail recipient. */
    public MailAddress requireAddress() {
        return Objects.requireNonNull(address);
    }

    /** Of a webhook. */
    public WebhookUrl requireUrl() {
        return Objects.requireNonNull(url);
    }

    /** Of a webhook. */
    public Signing requireSigning() {
        return Objects.requireNonNull(signing);
    }

    Recipient movedTo(MailAddress other) {
        return new Recipient(channel, other, url, signing);
    }

    Recipient movedTo(WebhookUrl other) {
        return new Recipient(channel, address, other, signing);
    }

    Recipient rotated(SealedSecret next, Instant now) {
        return new Recipient(channel, address, url, requireSigning().rotated(next, now));
    }
}
