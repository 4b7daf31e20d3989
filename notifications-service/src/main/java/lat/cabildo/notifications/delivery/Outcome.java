package lat.cabildo.notifications.delivery;

/** How an attempt ended. */
public enum Outcome {
    ACCEPTED,
    /** Surely not taken, and it may help to try again. */
    NOT_TAKEN,
    /** Surely not taken, and never will be. */
    REFUSED,
    /** Nobody knows whether it was taken. */
    UNKNOWN
}
