package lat.cabildo.events.agenda;

import java.util.Locale;

/** What a part of a session is. */
public enum SegmentKind {
    QUESTIONS,
    DISCUSSION,
    PRESENTATION,
    INTERMISSION,
    OTHER;

    /** As written on the wire. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
