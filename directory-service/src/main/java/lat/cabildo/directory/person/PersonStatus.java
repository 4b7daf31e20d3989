package lat.cabildo.directory.person;

import java.util.Locale;

/** Whether a person still stands in public life. */
public enum PersonStatus {
    ACTIVE,
    ENDED,
    MERGED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
