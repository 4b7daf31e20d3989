package lat.cabildo.notifications.subscription.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import lat.cabildo.notifications.subscription.ChangeSubscription;
import lat.cabildo.notifications.subscription.Filter;
import lat.cabildo.notifications.subscription.Language;
import lat.cabildo.notifications.subscription.MailAddress;
import lat.cabildo.notifications.subscription.Recipient;
import lat.cabildo.notifications.subscription.Subscription;
import lat.cabildo.notifications.subscription.WebhookUrl;
import org.jspecify.annotations.Nullable;

/**
 * What of a subscription can be changed.
 *
 * @param address of an e-mail subscription
 * @param url of a webhook
 */
record SubscriptionFields(
        @NotNull @Size(min = 1, max = Filter.MOST)
        List<
                        @NotNull @Size(max = 200)
                        @Shaped(
                                as = Shape.FILTER_KEY,
                                message = "must be a key of dimension org, member-of, theme, country or type")
                        String>
                filter,

        @NotNull @Pattern(regexp = "^(es|pt|en|fr)$") String language,

        @Nullable @Size(max = 254) @Shaped(as = Shape.MAIL_ADDRESS, message = "must be an e-mail address")
        String address,

        @Nullable @Size(max = 2_000) @Shaped(as = Shape.WEBHOOK_URL, message = "must be a URL of scheme https")
        String url) {

    static SubscriptionFields of(Subscription subscription) {
        Recipient recipient = subscription.recipient();
        MailAddress address = recipient.address();
        WebhookUrl url = recipient.url();
        return new SubscriptionFields(
                subscription.filter().keys(),
                subscription.language().name().toLowerCase(Locale.ROOT),
                address == null ? null : address.value(),
                url == null ? null : url.value());
    }

    ChangeSubscription command() {
        return new ChangeSubscription(
                new Filter(filter),
                Language.valueOf(language.toUpperCase(Locale.ROOT)),
                address == null ? null : new MailAddress(address),
                url == null ? null : new WebhookUrl(url));
    }
}
