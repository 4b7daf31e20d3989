package lat.cabildo.events.directory;

import org.jspecify.annotations.Nullable;

/** A membership of one organization in another, as the directory last published it. */
record MembershipCopy(
        @Nullable String member,
        @Nullable String organization,
        @Nullable String status) {}
