package lat.cabildo.directory.post;

import java.time.Instant;
import java.util.Objects;

/**
 * When the register was last told something else of a {@link Succession}; that it is none any more is told, too.
 *
 * @param mandate of which it is told
 * @param end whether of the end of that mandate, or of its beginning
 */
public record Telling(MandateId mandate, boolean end, Instant at) {

    public Telling {
        Objects.requireNonNull(mandate);
        Objects.requireNonNull(at);
    }

    static Telling of(Succession succession, Instant at) {
        return new Telling(succession.mandate(), succession.isEnd(), at);
    }

    boolean isOf(Succession succession) {
        return end == succession.isEnd() && mandate.equals(succession.mandate());
    }
}
