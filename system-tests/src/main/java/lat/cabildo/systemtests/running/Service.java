package lat.cabildo.systemtests.running;

import java.util.Locale;

/** The services of the house. */
public enum Service {
    DIRECTORY,
    EVENTS,
    AGREEMENTS,
    NOTIFICATIONS;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
