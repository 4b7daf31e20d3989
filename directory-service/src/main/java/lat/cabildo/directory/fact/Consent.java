package lat.cabildo.directory.fact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That somebody agreed to be reached in a way, or does not any more.
 *
 * @param by what they said so by, such as a form or a letter
 * @param withdrawnOn since when they do not; it may have been used without consent before
 */
public record Consent(
        @Nullable LocalDate givenOn,
        @Nullable String by,
        @Nullable LocalDate withdrawnOn) {

    public Consent {
        if (givenOn == null && withdrawnOn == null) {
            throw new IllegalArgumentException("consent neither given nor withdrawn");
        }
        if (givenOn != null && withdrawnOn != null && withdrawnOn.isBefore(givenOn)) {
            throw new IllegalArgumentException("consent withdrawn before it was given");
        }
    }

    boolean isWithdrawn() {
        return withdrawnOn != null;
    }

    /** Whether it was given again after that one was withdrawn. */
    boolean isNewerThan(Consent withdrawn) {
        return !isWithdrawn()
                && givenOn != null
                && (withdrawn.withdrawnOn == null || !givenOn.isBefore(withdrawn.withdrawnOn));
    }
}
