package lat.cabildo.events.time;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;

/** A local time that clocks skip: they jump from {@code from} to {@code to}. */
public record Gap(LocalDateTime local, ZoneId zone, LocalDateTime from, LocalDateTime to) {

    static Gap of(LocalDateTime local, ZoneId zone, ZoneOffsetTransition transition) {
        return new Gap(local, zone, transition.getDateTimeBefore(), transition.getDateTimeAfter());
    }
}
