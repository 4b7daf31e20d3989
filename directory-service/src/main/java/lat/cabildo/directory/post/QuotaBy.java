package lat.cabildo.directory.post;

import java.util.Locale;

/** What those have in common who share a quota. */
public enum QuotaBy {
    /** The same organization. */
    MEMBER,
    /** The same country; organizations of which none is known share a quota, too. */
    COUNTRY,
    /** The same class of membership. */
    CLASS;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
