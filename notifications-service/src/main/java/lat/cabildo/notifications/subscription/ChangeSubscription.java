package lat.cabildo.notifications.subscription;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a subscription shall be.
 *
 * @param address null to leave it
 * @param url null to leave it
 */
public record ChangeSubscription(
        Filter filter,
        Language language,
        @Nullable MailAddress address,
        @Nullable WebhookUrl url) {

    public ChangeSubscription {
        Objects.requireNonNull(filter);
        Objects.requireNonNull(language);
    }
}
