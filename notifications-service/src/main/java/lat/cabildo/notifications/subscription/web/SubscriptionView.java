package lat.cabildo.notifications.subscription.web;

import java.util.List;
import java.util.Locale;
import lat.cabildo.notifications.subscription.MailAddress;
import lat.cabildo.notifications.subscription.Recipient;
import lat.cabildo.notifications.subscription.Subscription;
import lat.cabildo.notifications.subscription.WebhookSecret;
import lat.cabildo.notifications.subscription.WebhookUrl;
import lat.cabildo.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/** A subscription as it is shown. */
record SubscriptionView(
        String id,
        String owner,
        List<String> filter,
        ChannelView channel,
        String language,
        String status,
        @Nullable String endReason) {
    private static final String CONTACTS = "notifications:contacts";

    /**
     * @param address masked, unless the caller may read contacts
     * @param secret shown once: in the answer to the request that made it
     */
    record ChannelView(
            String type,
            @Nullable String address,
            @Nullable String url,
            @Nullable String secret) {}

    static SubscriptionView of(Subscription subscription, Caller caller) {
        return of(subscription, caller, null);
    }

    /** @param secret of a webhook */
    static SubscriptionView of(Subscription subscription, Caller caller, @Nullable WebhookSecret secret) {
        Recipient recipient = subscription.recipient();
        MailAddress address = recipient.address();
        WebhookUrl url = recipient.url();
        return new SubscriptionView(
                subscription.id().value(),
                subscription.owner().value(),
                subscription.filter().keys(),
                new ChannelView(
                        word(recipient.channel()),
                        address == null ? null : caller.has(CONTACTS) ? address.value() : address.masked(),
                        url == null ? null : url.value(),
                        secret == null ? null : secret.value()),
                word(subscription.language()),
                word(subscription.status()),
                subscription.endReason() == null ? null : word(subscription.endReason()));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
