package lat.cabildo.notifications.sending.email;

import java.util.Optional;
import lat.cabildo.notifications.keys.UnsubscribeTokens;
import lat.cabildo.notifications.subscription.SubscriptionId;
import org.springframework.stereotype.Component;

/** Where a reader says that no more letters are wanted. */
@Component
class Farewell {
    private final UnsubscribeTokens tokens;
    private final MailSettings settings;

    Farewell(UnsubscribeTokens tokens, MailSettings settings) {
        this.tokens = tokens;
        this.settings = settings;
    }

    /** Empty where this service has no address that readers can reach, or no key to sign with. */
    Optional<String> link(SubscriptionId subscription) {
        return tokens.of(subscription)
                .filter(token -> !settings.publicUrl().isEmpty())
                .map(token -> settings.publicUrl() + "/unsubscribe/" + token);
    }
}
