package lat.cabildo.notifications.delivery;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an attempt once it is over.
 *
 * @param reason null only if it was accepted
 * @param code of SMTP's or HTTP's answer
 * @param retryAfter how long the receiver asked to be left alone
 */
public record Verdict(
        Outcome outcome,
        @Nullable Reason reason,
        @Nullable Integer code,
        @Nullable Duration retryAfter) {

    public Verdict {
        Objects.requireNonNull(outcome);
        if ((reason == null) != (outcome == Outcome.ACCEPTED)) {
            throw new IllegalArgumentException("all but acceptance has a reason");
        }
    }

    public static Verdict accepted(@Nullable Integer code) {
        return new Verdict(Outcome.ACCEPTED, null, code, null);
    }

    public static Verdict notTaken(Reason reason, @Nullable Integer code) {
        return new Verdict(Outcome.NOT_TAKEN, reason, code, null);
    }

    public static Verdict refused(Reason reason, @Nullable Integer code) {
        return new Verdict(Outcome.REFUSED, reason, code, null);
    }

    public static Verdict unknown(Reason reason) {
        return new Verdict(Outcome.UNKNOWN, reason, null, null);
    }

    public Verdict after(@Nullable Duration pause) {
        return new Verdict(outcome, reason, code, pause);
    }
}
