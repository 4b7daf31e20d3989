package lat.cabildo.notifications.subscription;

import java.util.Locale;

/** The languages in which texts are written. */
public enum Language {
    ES,
    PT,
    EN,
    FR;

    public Locale locale() {
        return Locale.of(name().toLowerCase(Locale.ROOT));
    }
}
