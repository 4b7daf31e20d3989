package lat.cabildo.notifications.subscription;

/** The way in which a subscriber is told. */
public enum Channel {
    EMAIL,
    WEBHOOK
}
