package lat.cabildo.notifications.occasion;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/** Keeps occasions: each once, however many deliveries tell of it. At most 256 KB each, the limit of a domain event. */
public interface Occasions {

    /** Keeps it; nothing happens if it is kept already, or was and is forgotten, or speaks of who was forgotten. */
    void keep(Occasion occasion);

    /** Empty if never kept or forgotten. */
    Optional<Occasion> find(OccasionId id);

    /**
     * Blanks what was published of aggregates that have been erased, and of whatever else speaks of them, now and
     * later; that it was published stays known.
     */
    void forget(Collection<String> erased);

    /** Blanks what was published of one aggregate before a domain event of it, what comes late as well. */
    void forgetBefore(String subject, long sequence);

    /** Deletes those of domain events before then. */
    void deleteBefore(Instant time);
}
