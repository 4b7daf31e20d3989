package lat.cabildo.events.event;

import java.util.Locale;

/** How far an event has come. */
public enum EventStatus {
    DRAFT,
    PUBLISHED,
    CANCELLED;

    /** As written on the wire. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
