package lat.cabildo.directory.membership;

import java.util.Locale;

/** What a member may do. */
public enum MembershipClass {
    FULL,
    STATUTORY,
    RECOGNISED,
    OBSERVER,
    ASSOCIATE;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
