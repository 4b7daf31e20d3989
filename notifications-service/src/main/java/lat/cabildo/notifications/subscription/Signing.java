package lat.cabildo.notifications.subscription;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * With what a webhook is signed. After a rotation the secret before signs too, until receivers have the new one.
 *
 * @param previousUntil null exactly if {@code previous} is
 */
public record Signing(
        SealedSecret current,
        @Nullable SealedSecret previous,
        @Nullable Instant previousUntil) {
    static final Duration OVERLAP = Duration.ofHours(24);

    public Signing {
        Objects.requireNonNull(current);
        if ((previous == null) != (previousUntil == null)) {
            throw new IllegalArgumentException("a previous secret has an end");
        }
    }

    public static Signing with(SealedSecret secret) {
        return new Signing(secret, null, null);
    }

    Signing rotated(SealedSecret next, Instant now) {
        return new Signing(next, current, now.plus(OVERLAP));
    }

    /** The secrets that sign what is sent now, the current one first. */
    public List<SealedSecret> at(Instant now) {
        return previous != null && previousUntil != null && now.isBefore(previousUntil)
                ? List.of(current, previous)
                : List.of(current);
    }
}
