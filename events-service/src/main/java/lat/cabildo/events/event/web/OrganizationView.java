package lat.cabildo.events.event.web;

import org.jspecify.annotations.Nullable;

/**
 * An organization by its name of now; without one if the directory has never told of it or has erased it.
 *
 * @param was the id stored here, if the organization was merged into this one
 */
record OrganizationView(
        String id,
        @Nullable String name,
        @Nullable String country,
        @Nullable String was) {}
