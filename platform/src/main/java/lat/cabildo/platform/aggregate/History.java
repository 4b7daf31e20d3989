package lat.cabildo.platform.aggregate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What has happened to the aggregates of one type, change by change, never behind what was acknowledged. */
public interface History {

    /** The changes after a version, oldest first; none where there was never such an aggregate. */
    List<Change> after(Id id, long version, int limit);

    /**
     * The last change of each aggregate that has changed since an instant, in the order of these changes. Whoever asks
     * again should go back a little: a change that is being written meanwhile may bear an earlier instant.
     *
     * @throws InvalidCursor if the cursor is not one of this list
     */
    Page<Change> changedSince(Instant since, PageRequest request);

    /** The last change before an instant; empty if there was none yet. */
    Optional<Change> lastBefore(Id id, Instant end);
}
