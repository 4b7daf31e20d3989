package lat.cabildo.events.event;

import java.util.Locale;

/** What an event is. */
public enum EventKind {
    FORUM,
    SEMINAR,
    WEBINAR,
    SUMMIT,
    BUREAU_MEETING,
    BILATERAL_MEETING,
    WORKSHOP,
    COURSE,
    VISIT,
    INTERNSHIP,
    SIGNING_CEREMONY,
    AWARD;

    /** As written on the wire. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
