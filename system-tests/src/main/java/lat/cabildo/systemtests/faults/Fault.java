package lat.cabildo.systemtests.faults;

/** What can happen to one instance, or to what all of them need. */
enum Fault {
    /** SIGKILL of an instance. */
    KILL,
    /** SIGSTOP for longer than a lease lasts, then SIGCONT: an owner that does not know it is none any more. */
    FREEZE,
    KAFKA_DELAY,
    KAFKA_DROP_REQUESTS,
    KAFKA_DROP_REPLIES,
    KAFKA_HALF_OPEN,
    KAFKA_RESET,
    STORE_DELAY,
    STORE_DROP_REQUESTS,
    STORE_DROP_REPLIES,
    STORE_HALF_OPEN,
    STORE_RESET,
    BROKER_STOP,
    BROKER_KILL,
    BROKER_FREEZE,
    /** SIGKILL of a durable store. */
    STORE_KILL;

    boolean ofAnInstance() {
        return ordinal() < BROKER_STOP.ordinal();
    }

    /** Whether another instance has to take over while it lasts. */
    boolean takesTheOwnerAway() {
        return this == KILL || this == FREEZE;
    }
}
