package lat.cabildo.events.event;

import java.util.Locale;

/** Where people register. */
public enum RegistrationType {
    NATIVE,
    EXTERNAL;

    /** As written on the wire. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
