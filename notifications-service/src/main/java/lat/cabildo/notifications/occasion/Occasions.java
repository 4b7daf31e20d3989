package lat.cabildo.notifications.occasion;

import java.util.Optional;

/** Keeps occasions: each once, however many deliveries tell of it. At most 256 KB each, the limit of a domain event. */
public interface Occasions {

    /** Keeps it; nothing happens if it is kept already, or was and is forgotten. */
    void keep(Occasion occasion);

    /** Empty if never kept or forgotten. */
    Optional<Occasion> find(OccasionId id);

    /** Blanks what was published of an aggregate that has been erased; that it was published stays known. */
    void forget(String subject);
}
