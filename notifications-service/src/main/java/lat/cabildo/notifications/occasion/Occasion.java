package lat.cabildo.notifications.occasion;

import java.time.Instant;
import java.util.Objects;
import lat.cabildo.platform.aggregate.Trace;
import org.jspecify.annotations.Nullable;

/**
 * A domain event that somebody is told of, as it was published.
 *
 * @param change the fact, as JSON
 * @param state the public state after it, as JSON; null if the aggregate was erased with it
 */
public record Occasion(
        OccasionId id,
        String type,
        String subject,
        long sequence,
        Instant time,
        Trace trace,
        String change,
        @Nullable String state) {

    public Occasion {
        Objects.requireNonNull(id);
        Objects.requireNonNull(type);
        Objects.requireNonNull(subject);
        Objects.requireNonNull(time);
        Objects.requireNonNull(trace);
        Objects.requireNonNull(change);
    }

    public TypeName typeName() {
        return TypeName.of(type);
    }
}
