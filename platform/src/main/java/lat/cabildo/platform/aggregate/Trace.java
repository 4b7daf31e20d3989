package lat.cabildo.platform.aggregate;

import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a command comes from, carried into every record it publishes.
 *
 * @param correlationId groups everything that one request set off
 * @param causationId the command or domain event that led directly to this one
 * @param traceparent where the trace is to be continued, as a W3C Trace Context header; null where nothing led here,
 *     and where what was given is no such header: the specification has it ignored
 */
public record Trace(
        String correlationId,
        @Nullable String causationId,
        @Nullable String traceparent) {
    /** Version 00; an id of zeros is none. */
    private static final Pattern TRACEPARENT =
            Pattern.compile("00-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");

    public Trace {
        Objects.requireNonNull(correlationId);
        if (traceparent != null && !TRACEPARENT.matcher(traceparent).matches()) {
            traceparent = null;
        }
    }
}
