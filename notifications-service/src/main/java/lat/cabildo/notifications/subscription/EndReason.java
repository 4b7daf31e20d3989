package lat.cabildo.notifications.subscription;

/** Why a subscription ended. */
public enum EndReason {
    REQUESTED,
    /** The webhook's receiver answered that it is gone for good (410). */
    RECEIVER_GONE
}
