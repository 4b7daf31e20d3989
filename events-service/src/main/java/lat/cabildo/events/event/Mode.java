package lat.cabildo.events.event;

import java.util.Locale;

/** How people take part. */
public enum Mode {
    ONSITE,
    ONLINE,
    HYBRID;

    /** As written on the wire. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
