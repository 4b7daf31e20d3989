package lat.cabildo.directory.fact;

import java.util.Locale;
import java.util.Objects;
import lat.cabildo.platform.aggregate.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * That something was closed because of what it depended on: once that stands again, so does this.
 *
 * @param to the end that was printed before
 */
public record Closing(Cause cause, @Nullable PartialDate to) {

    /** What had come to an end; written as the reason. */
    public enum Cause {
        ORGANIZATION_DISSOLVED,
        PERSON_ENDED,
        /** For which it was held. */
        MEMBER_DISSOLVED,
        /** Which is for ever. */
        PERSON_ERASED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Closing {
        Objects.requireNonNull(cause);
    }

    /** The term as it was printed before; open where it has been corrected to begin later. */
    public Term undoneIn(Term closed) {
        return new Term(closed.from(), Term.isPossible(closed.from(), to) ? to : null);
    }
}
