package lat.cabildo.events.event.web;

import java.time.LocalDateTime;
import java.time.ZoneId;
import lat.cabildo.events.time.EventTime;
import lat.cabildo.events.time.Overlap;
import lat.cabildo.platform.aggregate.PartialDate;
import org.jspecify.annotations.Nullable;

/** The members of a request that say when: by the clock, by the calendar, or nothing at all. */
interface TimeFields {

    @Nullable
    LocalDateTime start();

    @Nullable
    LocalDateTime end();

    @Nullable
    String zone();

    @Nullable
    Overlap overlap();

    @Nullable
    String on();

    @Nullable
    String until();

    default boolean consistent() {
        boolean byClock = end() != null || zone() != null || overlap() != null;
        return start() == null ? !byClock && (on() != null || until() == null) : on() == null && until() == null;
    }

    default EventTime time() {
        LocalDateTime start = start();
        String on = on();
        String zone = zone();
        String until = until();
        if (start != null) {
            return EventTime.byClock(start, end(), zone == null ? null : ZoneId.of(zone), overlap());
        }
        return on == null
                ? EventTime.unknown()
                : EventTime.byCalendar(new PartialDate(on), until == null ? null : new PartialDate(until));
    }
}
