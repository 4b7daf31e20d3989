package lat.cabildo.events.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import lat.cabildo.platform.aggregate.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * When an event takes place, as far as it is known: by the clock ({@code start}, perhaps {@code end} and {@code zone}),
 * or by the calendar ({@code on}, perhaps {@code until}), or not at all. Instants are never stored: they follow from
 * the local time and the zone's rules of the moment they are asked for.
 *
 * @param overlap which occurrence {@code start} means when clocks show it twice; the earlier one unless said otherwise
 * @param firstDay it can take place on, in its own zone; derived, and null where no year is known
 * @param lastDay it can take place on
 */
public record EventTime(
        @Nullable LocalDateTime start,
        @Nullable LocalDateTime end,
        @Nullable ZoneId zone,
        @Nullable Overlap overlap,
        @Nullable PartialDate on,
        @Nullable PartialDate until,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay) {

    public EventTime {
        if (start == null ? end != null || zone != null || overlap != null : on != null || until != null) {
            throw new IllegalArgumentException("a time is known by the clock or by the calendar");
        }
        if (on == null && until != null) {
            throw new IllegalArgumentException("an end without a beginning");
        }
        firstDay = start != null ? start.toLocalDate() : on == null ? null : on.earliest();
        lastDay = start != null
                ? Objects.requireNonNullElse(end, start).toLocalDate()
                : on == null ? null : Objects.requireNonNullElse(until, on).latest();
    }

    public static EventTime byClock(
            LocalDateTime start, @Nullable LocalDateTime end, @Nullable ZoneId zone, @Nullable Overlap overlap) {
        return new EventTime(start, end, zone, overlap, null, null, null, null);
    }

    public static EventTime byCalendar(PartialDate on, @Nullable PartialDate until) {
        return new EventTime(null, null, null, null, on, until, null, null);
    }

    public static EventTime unknown() {
        return new EventTime(null, null, null, null, null, null, null, null);
    }

    public boolean isKnown() {
        return start != null || on != null;
    }

    /** Empty unless the clock time and the zone are known. */
    public Optional<Instant> startsAt() {
        return start == null || zone == null
                ? Optional.empty()
                : Optional.of(
                        new ZonedTime(start, zone, Objects.requireNonNullElse(overlap, Overlap.EARLIER)).instant());
    }

    /** The first instant after the start at which clocks show the end. */
    public Optional<Instant> endsAt() {
        return startsAt().flatMap(from -> end == null || zone == null ? Optional.empty() : endAfter(from, end, zone));
    }

    /** By the clock, even where no zone is known. */
    public Optional<Duration> duration() {
        if (start == null || end == null) {
            return Optional.empty();
        }
        return zone == null
                ? Optional.of(Duration.between(start, end))
                : startsAt().flatMap(from -> endsAt().map(to -> Duration.between(from, to)));
    }

    /** Whether the end is not after the beginning. */
    public boolean endsTooEarly() {
        boolean byClock = duration().map(each -> !each.isPositive()).orElse(false);
        return byClock || firstDay != null && lastDay != null && lastDay.isBefore(firstDay);
    }

    /** The first of start and end that no clock of the zone will show, by the rules of today. */
    public Optional<Gap> gap() {
        ZoneId where = zone;
        if (where == null) {
            return Optional.empty();
        }
        return Stream.of(start, end)
                .filter(Objects::nonNull)
                .flatMap(local -> ZonedTime.gap(local, where).map(gap -> Gap.of(local, where, gap)).stream())
                .findFirst();
    }

    private static Optional<Instant> endAfter(Instant from, LocalDateTime end, ZoneId zone) {
        Instant earlier = new ZonedTime(end, zone, Overlap.EARLIER).instant();
        return Optional.of(earlier.isAfter(from) ? earlier : new ZonedTime(end, zone, Overlap.LATER).instant());
    }
}
