package lat.cabildo.events.registration;

import java.util.Locale;

/** Whether a registrant has a seat. */
public enum RegistrationStatus {
    CONFIRMED,
    WAITLISTED,
    CANCELLED;

    /** As written on the wire. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
