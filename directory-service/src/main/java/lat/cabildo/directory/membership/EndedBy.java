package lat.cabildo.directory.membership;

import java.util.Locale;

/** Who has ended a membership: the organization that had the member, or the member, which withdrew. */
public enum EndedBy {
    ORGANIZATION,
    MEMBER;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
