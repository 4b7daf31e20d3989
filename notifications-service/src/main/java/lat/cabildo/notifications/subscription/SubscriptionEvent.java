package lat.cabildo.notifications.subscription;

import java.util.List;

/** What happened to a subscription; never with an address, a URL or a secret. */
public sealed interface SubscriptionEvent {

    SubscriptionId id();

    record SubscriptionCreated(SubscriptionId id, List<String> filter, Channel channel, Language language)
            implements SubscriptionEvent {}

    /** Its filter, its language or where it goes is another. */
    record SubscriptionChanged(SubscriptionId id, List<String> filter, boolean moved, Language language)
            implements SubscriptionEvent {}

    record SubscriptionPaused(SubscriptionId id) implements SubscriptionEvent {}

    record SubscriptionResumed(SubscriptionId id) implements SubscriptionEvent {}

    record SubscriptionSecretRotated(SubscriptionId id) implements SubscriptionEvent {}

    record SubscriptionEnded(SubscriptionId id, EndReason reason) implements SubscriptionEvent {}
}
