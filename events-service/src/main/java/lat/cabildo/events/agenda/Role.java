package lat.cabildo.events.agenda;

import java.util.Locale;

/** What somebody does in a session. */
public enum Role {
    SPEAKER,
    MODERATOR,
    FACILITATOR,
    OPENER,
    CLOSER;

    /** As written on the wire. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
