package lat.cabildo.events.time;

import java.util.Locale;

/** Which of the two is meant when a local time occurs twice, because clocks go back that night. */
public enum Overlap {
    EARLIER,
    LATER;

    /** As written on the wire. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
