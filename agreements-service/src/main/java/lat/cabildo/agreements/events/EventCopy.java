package lat.cabildo.agreements.events;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event as it is shown beside an agreement.
 *
 * @param title by BCP 47 language
 * @param start local date and time, in {@code zone}
 * @param zone IANA name
 */
public record EventCopy(
        @Nullable Map<String, String> title,
        @Nullable String status,
        @Nullable String start,
        @Nullable String zone) {}
