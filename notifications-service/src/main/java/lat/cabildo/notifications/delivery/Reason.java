package lat.cabildo.notifications.delivery;

/** Why a delivery stands where it stands, or an attempt ended as it did. */
public enum Reason {
    CONNECTION_FAILED,
    TIMED_OUT,
    /** The receiver answered that it cannot take it now. */
    TEMPORARILY_REFUSED,
    /** The receiver answered that it will not take it. */
    PERMANENTLY_REFUSED,
    /** The mail server cannot take an address with letters outside ASCII (no SMTPUTF8). */
    ADDRESS_NOT_SUPPORTED,
    /** The webhook's host has an address that must not be called, such as a private one. */
    FORBIDDEN_ADDRESS,
    /** The webhook's receiver is gone for good (410). */
    RECEIVER_GONE,
    /** The connection broke after the whole message was sent and before the answer came. */
    ANSWER_LOST,
    /** We could not make it ready; our own mistake. */
    NOT_READY,
    /** Whoever made the attempt never told how it ended. */
    PROCESS_DIED,
    SUBSCRIPTION_PAUSED,
    SUBSCRIPTION_ENDED,
    /** What it would tell of has been erased. */
    OCCASION_ERASED
}
