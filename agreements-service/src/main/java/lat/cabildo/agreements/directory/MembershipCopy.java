package lat.cabildo.agreements.directory;

import org.jspecify.annotations.Nullable;

/** That one organization belongs to another. */
record MembershipCopy(
        String member, String organization, @Nullable String status) {}
