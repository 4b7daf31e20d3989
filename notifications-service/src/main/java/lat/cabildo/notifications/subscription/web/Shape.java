package lat.cabildo.notifications.subscription.web;

import java.util.function.Predicate;
import lat.cabildo.notifications.subscription.Filter;
import lat.cabildo.notifications.subscription.MailAddress;
import lat.cabildo.notifications.subscription.WebhookSecret;
import lat.cabildo.notifications.subscription.WebhookUrl;

/** Texts that the room's values are made of. */
enum Shape {
    FILTER_KEY(Filter::isKey),
    MAIL_ADDRESS(MailAddress::isValid),
    WEBHOOK_URL(WebhookUrl::isValid),
    WEBHOOK_SECRET(WebhookSecret::isValid);

    private final Predicate<String> test;

    Shape(Predicate<String> test) {
        this.test = test;
    }

    boolean fits(String text) {
        return test.test(text);
    }
}
