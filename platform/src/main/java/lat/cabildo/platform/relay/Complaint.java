package lat.cabildo.platform.relay;

import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import lat.cabildo.platform.log.Discreetly;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.springframework.core.NestedExceptionUtils;

/**
 * What keeps an instance from Kafka, said once for as long as it is the same: it is tried again every second or so
 * until somebody has mended it.
 */
final class Complaint {
    private final Logger log;
    private final String what;
    private @Nullable String said;

    Complaint(Logger log, String what) {
        this.log = log;
        this.what = what;
    }

    void about(Exception failure) {
        String why = why(failure);
        if (!why.equals(said)) {
            log.warn("{}: {}", what, why);
            said = why;
        }
    }

    void isOver() {
        said = null;
    }

    /** In the client's words, with the innermost ones: which file it is, or what is wrong with whose certificate. */
    private static String why(Exception failure) {
        Throwable root = NestedExceptionUtils.getMostSpecificCause(failure);
        if (root instanceof TimeoutException || root instanceof org.apache.kafka.common.errors.TimeoutException) {
            return "no answer in time";
        }
        Throwable wrapped = failure instanceof ExecutionException ? failure.getCause() : null;
        String outer = Discreetly.told(Objects.requireNonNullElse(wrapped, failure));
        String inner = Discreetly.told(root);
        return outer.endsWith(inner) ? outer : outer + ": " + inner;
    }
}
