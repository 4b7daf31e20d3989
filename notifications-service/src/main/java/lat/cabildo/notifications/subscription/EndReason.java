package lat.cabildo.notifications.subscription;

/** Why a subscription ended. */
public enum EndReason {
    REQUESTED,
    /** By the link in a letter. */
    UNSUBSCRIBED,
    /** The webhook's receiver answered that it is gone for good (410). */
    RECEIVER_GONE
}
