package lat.cabildo.platform.aggregate;

import java.util.Objects;

/** One new aggregate of many: under which id it is to be stored, and what it begins with. */
public record Creation<I extends Id, A, E>(Command command, I id, Decision<A, E> decision) {

    public Creation {
        Objects.requireNonNull(command);
        Objects.requireNonNull(id);
        if (decision.event() == null) {
            throw new IllegalArgumentException("creating without a domain event");
        }
    }
}
