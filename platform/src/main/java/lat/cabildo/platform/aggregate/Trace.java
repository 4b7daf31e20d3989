package lat.cabildo.platform.aggregate;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where a command comes from, carried into every record it publishes.
 *
 * @param correlationId groups everything that one request set off
 * @param causationId the command or domain event that led directly to this one
 * @param traceparent where the trace is to be continued, as a W3C Trace Context header; null where nothing led here
 */
public record Trace(
        String correlationId,
        @Nullable String causationId,
        @Nullable String traceparent) {

    public Trace {
        Objects.requireNonNull(correlationId);
    }
}
