package lat.cabildo.directory.post;

import java.util.Locale;

/** What whoever holds a post is. */
public enum PostRole {
    MAYOR,
    PRESIDENT,
    SECRETARY_GENERAL,
    EXECUTIVE_DIRECTOR,
    DIRECTOR,
    COORDINATOR,
    TECHNICIAN,
    FOCAL_POINT,
    MEMBER,
    OTHER;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
