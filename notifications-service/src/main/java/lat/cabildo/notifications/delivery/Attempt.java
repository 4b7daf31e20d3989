package lat.cabildo.notifications.delivery;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One try, recorded before it is made.
 *
 * @param number 1 for the first
 * @param token of the claim under which it is made, unique among all attempts
 * @param outcome null while it is under way
 * @param code of SMTP's or HTTP's answer, if there was one
 */
public record Attempt(
        int number,
        String token,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Outcome outcome,
        @Nullable Reason reason,
        @Nullable Integer code) {

    public Attempt {
        Objects.requireNonNull(token);
        Objects.requireNonNull(startedAt);
        if ((endedAt == null) != (outcome == null)) {
            throw new IllegalArgumentException("an attempt ends with an outcome");
        }
    }

    static Attempt begin(int number, String token, Instant at) {
        return new Attempt(number, token, at, null, null, null, null);
    }

    Attempt ended(Verdict verdict, Instant at) {
        return new Attempt(number, token, startedAt, at, verdict.outcome(), verdict.reason(), verdict.code());
    }
}
