package lat.cabildo.directory.membership;

import java.util.Locale;

/** How somebody belongs to an organization. */
public enum Nearness {
    /** As a member. */
    DIRECT,
    /** Through a member, or a member's member, alone. */
    INDIRECT,
    ANY;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
