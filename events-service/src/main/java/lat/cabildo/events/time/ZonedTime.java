package lat.cabildo.events.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;

/**
 * A local time in a zone, read with the rules that the zone has today. In an overlap it is the occurrence that
 * {@code overlap} names; in a gap, which only a change of the rules can bring about, it moves on by the gap's length.
 */
record ZonedTime(LocalDateTime local, ZoneId zone, Overlap overlap) {

    Instant instant() {
        ZonedDateTime earlier = ZonedDateTime.of(local, zone);
        return switch (overlap) {
            case EARLIER -> earlier.withEarlierOffsetAtOverlap().toInstant();
            case LATER -> earlier.withLaterOffsetAtOverlap().toInstant();
        };
    }

    /** Why clocks never show this time; empty if they do. */
    static Optional<ZoneOffsetTransition> gap(LocalDateTime local, ZoneId zone) {
        return Optional.ofNullable(zone.getRules().getTransition(local)).filter(ZoneOffsetTransition::isGap);
    }
}
