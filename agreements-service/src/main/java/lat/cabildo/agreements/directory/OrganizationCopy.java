package lat.cabildo.agreements.directory;

import org.jspecify.annotations.Nullable;

/**
 * An organization as agreements show and find it.
 *
 * @param name the name to show
 * @param country ISO 3166-1 alpha-2
 * @param parent id of the organization it is part of
 * @param mergedInto id of the organization that goes on in its place
 */
public record OrganizationCopy(
        String name,
        @Nullable String kind,
        @Nullable String country,
        @Nullable String parent,
        @Nullable String status,
        @Nullable String mergedInto) {}
