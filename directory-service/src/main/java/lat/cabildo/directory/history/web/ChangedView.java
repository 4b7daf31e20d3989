package lat.cabildo.directory.history.web;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record that has changed, as it stands now.
 *
 * @param at when it last changed
 * @param state as it is published; absent once the record was erased
 */
record ChangedView(
        String id, long version, Instant at, @Nullable Map<String, Object> state) {}
