package lat.cabildo.events.event;

import java.util.Locale;

/** What an organization does for an event. */
public enum OrganizerRole {
    ORGANIZER,
    HOST,
    PARTNER,
    SPONSOR;

    /** As written on the wire. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
