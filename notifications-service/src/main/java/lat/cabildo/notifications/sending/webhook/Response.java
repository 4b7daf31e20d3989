package lat.cabildo.notifications.sending.webhook;

import java.time.Duration;
import java.util.Set;
import lat.cabildo.notifications.delivery.Reason;
import lat.cabildo.notifications.delivery.Verdict;
import org.jspecify.annotations.Nullable;

/** What a receiver's status means: 2xx is thanks; a few say later; 410 says never again; the rest is a refusal. */
final class Response {
    private static final int GONE = 410;
    private static final Set<Integer> LATER = Set.of(408, 409, 425, 429);

    private Response() {}

    static Verdict verdict(int status, @Nullable Duration retryAfter) {
        if (status >= 200 && status < 300) {
            return Verdict.accepted(status);
        }
        if (status == GONE) {
            return Verdict.refused(Reason.RECEIVER_GONE, status);
        }
        return LATER.contains(status) || status >= 500
                ? Verdict.notTaken(Reason.TEMPORARILY_REFUSED, status).after(retryAfter)
                : Verdict.refused(Reason.PERMANENTLY_REFUSED, status);
    }
}
