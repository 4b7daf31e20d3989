package lat.cabildo.notifications.delivery;

import java.time.Instant;
import lat.cabildo.notifications.occasion.OccasionId;
import lat.cabildo.notifications.subscription.SubscriptionId;
import org.jspecify.annotations.Nullable;

/** What happened to a delivery; never with an address. */
public sealed interface DeliveryEvent {

    DeliveryId id();

    record DeliveryPlanned(DeliveryId id, SubscriptionId subscription, OccasionId occasion, String type)
            implements DeliveryEvent {}

    /** Written before anything is sent. */
    record DeliveryAttempted(DeliveryId id, int attempt) implements DeliveryEvent {}

    record DeliveryDelivered(
            DeliveryId id, int attempt, @Nullable Integer code) implements DeliveryEvent {}

    record DeliveryPostponed(
            DeliveryId id,
            int attempt,
            Reason reason,
            @Nullable Integer code,
            Instant until) implements DeliveryEvent {}

    record DeliveryFailed(
            DeliveryId id,
            int attempt,
            Reason reason,
            @Nullable Integer code) implements DeliveryEvent {}

    record DeliveryBecameUncertain(DeliveryId id, int attempt, Reason reason) implements DeliveryEvent {}

    record DeliverySkipped(DeliveryId id, Reason reason) implements DeliveryEvent {}

    /** An operator asked for another try. */
    record DeliveryRetried(DeliveryId id) implements DeliveryEvent {}

    /** It was kept as long as deliveries are. */
    record DeliveryErased(DeliveryId id) implements DeliveryEvent {}
}
