package lat.cabildo.events.agenda;

import java.util.Locale;

/** What a session is. */
public enum SessionKind {
    OPENING,
    KEYNOTE,
    PANEL,
    PRESENTATION,
    ROUND_TABLE,
    WORKSHOP,
    SIGNING,
    BREAK,
    CLOSING,
    OTHER;

    /** As written on the wire. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
