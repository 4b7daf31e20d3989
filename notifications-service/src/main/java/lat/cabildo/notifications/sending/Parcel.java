package lat.cabildo.notifications.sending;

import java.util.Objects;
import lat.cabildo.notifications.delivery.DeliveryId;
import lat.cabildo.notifications.occasion.Occasion;
import lat.cabildo.notifications.subscription.Subscription;

/** What a carrier needs: what to tell, and to whom. */
public record Parcel(DeliveryId id, Occasion occasion, Subscription subscription) {

    public Parcel {
        Objects.requireNonNull(id);
        Objects.requireNonNull(occasion);
        Objects.requireNonNull(subscription);
    }
}
