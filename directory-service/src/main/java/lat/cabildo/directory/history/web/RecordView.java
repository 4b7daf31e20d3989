package lat.cabildo.directory.history.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record as the register had it on a day.
 *
 * @param version that it had
 * @param since when it had stood so
 * @param state as it was published; absent once the record was erased
 */
record RecordView(
        String id,
        LocalDate asOf,
        long version,
        Instant since,
        @Nullable Map<String, Object> state) {}
