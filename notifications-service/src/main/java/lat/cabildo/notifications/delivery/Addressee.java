package lat.cabildo.notifications.delivery;

import java.util.Objects;
import lat.cabildo.notifications.directory.OrganizationId;
import lat.cabildo.notifications.subscription.Channel;
import lat.cabildo.notifications.subscription.SubscriptionId;

/** For whom a delivery is. Where it goes is read from the subscription when it is sent, so that it is kept once. */
public record Addressee(SubscriptionId subscription, OrganizationId owner, Channel channel) {

    public Addressee {
        Objects.requireNonNull(subscription);
        Objects.requireNonNull(owner);
        Objects.requireNonNull(channel);
    }
}
