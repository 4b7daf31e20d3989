package lat.cabildo.directory.application;

import java.util.Locale;

/** Where an application stands. */
public enum ApplicationStatus {
    SUBMITTED,
    UNDER_CONSIDERATION,
    ADMITTED,
    REFUSED,
    /** By the applicant. */
    WITHDRAWN;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
