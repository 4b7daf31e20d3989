package lat.cabildo.notifications.subscription.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import lat.cabildo.notifications.keys.Vault;
import lat.cabildo.notifications.subscription.MailAddress;
import lat.cabildo.notifications.subscription.Recipient;
import lat.cabildo.notifications.subscription.WebhookSecret;
import lat.cabildo.notifications.subscription.WebhookUrl;
import org.jspecify.annotations.Nullable;

/**
 * The way in which a new subscription is told.
 *
 * @param address for e-mail, and only there
 * @param url for a webhook, and only there
 * @param secret of the webhook's signatures; one is made where none is given
 */
record ChannelFields(
        @NotNull @Pattern(regexp = "^(email|webhook)$") String type,

        @Nullable @Size(max = 254) @Shaped(as = Shape.MAIL_ADDRESS, message = "must be an e-mail address")
        String address,

        @Nullable @Size(max = 2_000) @Shaped(as = Shape.WEBHOOK_URL, message = "must be a URL of scheme https")
        String url,

        @Nullable
        @Size(max = 100)
        @Shaped(as = Shape.WEBHOOK_SECRET, message = "must be whsec_ and the base64 of 24 to 64 bytes")
        String secret) {

    Recipient recipient(Vault vault) {
        if (type.equals("email")) {
            refuse("/channel/url", url);
            refuse("/channel/secret", secret);
            return Recipient.email(new MailAddress(required("/channel/address", address)));
        }
        refuse("/channel/address", address);
        return Recipient.webhook(
                new WebhookUrl(required("/channel/url", url)),
                vault.seal(secret == null ? WebhookSecret.generate() : new WebhookSecret(secret)));
    }

    private static String required(String pointer, @Nullable String value) {
        if (value == null) {
            throw new ChannelMismatch(pointer, "required");
        }
        return value;
    }

    private static void refuse(String pointer, @Nullable String value) {
        if (value != null) {
            throw new ChannelMismatch(pointer, "must be absent");
        }
    }
}
