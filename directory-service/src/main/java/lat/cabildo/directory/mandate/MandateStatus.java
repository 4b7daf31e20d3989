package lat.cabildo.directory.mandate;

import java.util.Locale;

/** Where a mandate stands. */
public enum MandateStatus {
    PLANNED,
    CURRENT,
    UNCONFIRMED,
    ENDED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
