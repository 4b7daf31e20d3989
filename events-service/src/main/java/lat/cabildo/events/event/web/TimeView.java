package lat.cabildo.events.event.web;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import lat.cabildo.events.time.EventTime;
import lat.cabildo.events.time.Overlap;
import lat.cabildo.platform.aggregate.PartialDate;
import org.jspecify.annotations.Nullable;

/** When, as it was said, and the instants it means by the zone's rules of now. */
record TimeView(
        @Nullable LocalDateTime start,
        @Nullable LocalDateTime end,
        @Nullable ZoneId zone,
        @Nullable Overlap overlap,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable String on,
        @Nullable String until) {

    static TimeView of(EventTime time) {
        return new TimeView(
                time.start(),
                time.end(),
                time.zone(),
                time.overlap(),
                time.startsAt().orElse(null),
                time.endsAt().orElse(null),
                text(time.on()),
                text(time.until()));
    }

    private static @Nullable String text(@Nullable PartialDate date) {
        return date == null ? null : date.value();
    }
}
