package lat.cabildo.notifications.occasion;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private static final Pattern PERSON = Pattern.compile("per_[0-7][0-9A-HJKMNP-TV-Z]{25}");

    public Occasion {
        Objects.requireNonNull(id);
        Objects.requireNonNull(type);
        Objects.requireNonNull(subject);
        Objects.requireNonNull(time);
        Objects.requireNonNull(trace);
        Objects.requireNonNull(change);
    }

    /** Ids of the people it speaks of by name or otherwise. */
    Set<String> people() {
        return Stream.of(change, Objects.requireNonNullElse(state, ""))
                .flatMap(text -> PERSON.matcher(text).results())
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    public TypeName typeName() {
        return TypeName.of(type);
    }
}
