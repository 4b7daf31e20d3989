package lat.cabildo.events.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import lat.cabildo.platform.aggregate.PartialDate.Answer;
import org.jspecify.annotations.Nullable;

/**
 * Until when something is open, as it was printed: a day or a minute, inclusive ("until 9 June") or exclusive ("before
 * 9 June"). The zone may not have been printed; then what only the zone decides stays unknown.
 *
 * @param asPrinted the words of the source, in its language
 * @param day null where a minute is printed, or neither can be read from the words
 * @param at local minute
 */
public record Deadline(
        @Nullable String asPrinted,
        @Nullable LocalDate day,
        @Nullable LocalDateTime at,
        boolean inclusive) {

    private static final ZoneId FIRST_ON_EARTH = ZoneOffset.ofHours(14);
    private static final ZoneId LAST_ON_EARTH = ZoneOffset.ofHours(-12);

    public Deadline {
        if (day != null && at != null) {
            throw new IllegalArgumentException("a day or a minute, not both");
        }
        if (asPrinted == null && day == null && at == null) {
            throw new IllegalArgumentException("a deadline that says nothing");
        }
    }

    public boolean isReadable() {
        return day != null || at != null;
    }

    /** The first instant that is too late; null where it cannot be read from the words. */
    public @Nullable Instant closesAt(ZoneId zone) {
        if (day != null) {
            return (inclusive ? day.plusDays(1) : day).atStartOfDay(zone).toInstant();
        }
        if (at != null) {
            return (inclusive ? at.plusMinutes(1) : at).atZone(zone).toInstant();
        }
        return null;
    }

    /** Whether it has not passed; unknown while only a zone that was not printed could tell. */
    public Answer isAhead(Instant now, @Nullable ZoneId zone) {
        if (zone != null) {
            return before(now, closesAt(zone));
        }
        if (before(now, closesAt(FIRST_ON_EARTH)) == Answer.YES) {
            return Answer.YES;
        }
        return before(now, closesAt(LAST_ON_EARTH)) == Answer.NO ? Answer.NO : Answer.UNKNOWN;
    }

    private static Answer before(Instant now, @Nullable Instant limit) {
        if (limit == null) {
            return Answer.UNKNOWN;
        }
        return now.isBefore(limit) ? Answer.YES : Answer.NO;
    }
}
