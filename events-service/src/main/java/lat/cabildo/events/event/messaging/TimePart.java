package lat.cabildo.events.event.messaging;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import lat.cabildo.events.time.EventTime;
import lat.cabildo.events.time.Overlap;
import org.jspecify.annotations.Nullable;

/** When, for those who keep copies: what the web shows may come to differ, what was published under v1 may not. */
record TimePart(
        @Nullable LocalDateTime start,
        @Nullable LocalDateTime end,
        @Nullable ZoneId zone,
        @Nullable Overlap overlap,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable String on,
        @Nullable String until) {

    static TimePart of(EventTime time) {
        return new TimePart(
                time.start(),
                time.end(),
                time.zone(),
                time.overlap(),
                time.startsAt().orElse(null),
                time.endsAt().orElse(null),
                Texts.of(time.on()),
                Texts.of(time.until()));
    }
}
