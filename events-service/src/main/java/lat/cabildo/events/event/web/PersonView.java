package lat.cabildo.events.event.web;

import org.jspecify.annotations.Nullable;

/**
 * A person by their name of now.
 *
 * @param was the id stored here, if the record was merged into this one
 */
record PersonView(
        String id, @Nullable String name, @Nullable String was) {}
