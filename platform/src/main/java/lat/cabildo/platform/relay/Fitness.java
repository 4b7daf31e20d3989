package lat.cabildo.platform.relay;

/** Whether this service's store and its topics are known to belong together. */
public interface Fitness {
    /**
     * False from the start until a look at them has found nothing wrong, and again while an operator has to decide.
     * Then nothing is published, nothing of others is to be read, and nothing is to be sent to anybody.
     */
    boolean isFit();
}
