package lat.cabildo.directory.history.web;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One change of a record.
 *
 * @param version of the record after it
 * @param type of the domain event, whose schema the change has
 * @param change what was changed and, where it was said, why; absent once the record was erased
 */
record ChangeView(
        long version,
        Instant at,
        By by,
        String type,
        @Nullable Map<String, Object> change) {

    /** Who asked for it: the client, and on whose behalf. */
    record By(String client, @Nullable String subject) {}
}
