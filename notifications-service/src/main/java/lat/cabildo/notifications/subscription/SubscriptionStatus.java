package lat.cabildo.notifications.subscription;

/** Only an active subscription is told of anything; an ended one stays as it is. */
public enum SubscriptionStatus {
    ACTIVE,
    PAUSED,
    ENDED
}
