package lat.cabildo.directory.fact;

import lat.cabildo.platform.aggregate.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * That something has ended.
 *
 * @param on the last day, as far as it is known
 */
public record Ending(@Nullable PartialDate on, @Nullable String reason) {}
