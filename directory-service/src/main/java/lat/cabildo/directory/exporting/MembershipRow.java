package lat.cabildo.directory.exporting;

import lat.cabildo.directory.membership.Membership;
import org.jspecify.annotations.Nullable;

/** A membership and what its two are called. */
public record MembershipRow(
        Membership membership,
        @Nullable String memberName,
        @Nullable String organizationName) {}
