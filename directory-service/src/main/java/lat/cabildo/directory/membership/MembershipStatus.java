package lat.cabildo.directory.membership;

import java.util.Locale;

/** Whether a membership lasts. */
public enum MembershipStatus {
    CURRENT,
    SUSPENDED,
    ENDED;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
