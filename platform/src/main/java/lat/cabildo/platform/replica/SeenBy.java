package lat.cabildo.platform.replica;

import java.time.Duration;

/** Lets a caller wait until this service has seen a change that another one has acknowledged. */
public interface SeenBy {

    /** Whether aggregates with such ids are copied here; all others need no waiting. */
    boolean handles(String id);

    /**
     * Waits until the copy has reached the sequence.
     *
     * @return false if it has not within that time, or if the thread was interrupted
     */
    boolean await(String id, long sequence, Duration atMost);
}
