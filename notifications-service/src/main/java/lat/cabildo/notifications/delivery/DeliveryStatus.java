package lat.cabildo.notifications.delivery;

/** Where a delivery stands. */
public enum DeliveryStatus {
    /** Due, with no attempt in the present round. */
    PLANNED,
    /** An attempt is under way, or the process that made it has died. */
    SENDING,
    /** The last attempt did not get through; another follows. */
    POSTPONED,
    DELIVERED,
    FAILED,
    /** An e-mail that may have been taken or not: only an operator sends it again. */
    UNCERTAIN,
    SKIPPED;

    /** Whether an attempt may begin once the delivery is due. */
    boolean isWaiting() {
        return this == PLANNED || this == POSTPONED;
    }
}
