package lat.cabildo.events.directory;

import org.jspecify.annotations.Nullable;

/** An organization as the directory last published it. */
public record OrganizationCopy(
        @Nullable String name,
        @Nullable String country,
        @Nullable String status,
        @Nullable String mergedInto) {}
