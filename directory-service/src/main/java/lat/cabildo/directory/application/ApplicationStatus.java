package lat.cabildo.directory.application;

import java.util.Locale;

/** Where an application stands. */
public enum ApplicationStatus {
    SUBMITTED,
    UNDER_CONSIDERATION,
    ADMITTED,
    REFUSED,
    /** By the applicant. */
    WITHDRAWN,
    /** One of the two was dissolved before anything was decided. */
    LAPSED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
