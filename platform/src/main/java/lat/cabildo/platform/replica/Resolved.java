package lat.cabildo.platform.replica;

import lat.cabildo.platform.aggregate.Id;
import org.jspecify.annotations.Nullable;

/**
 * A copy found under an id that may have been merged into another.
 *
 * @param id of the survivor
 * @param was the id asked for, if it is not the survivor's
 */
public record Resolved<I extends Id, R>(
        I id, R copy, @Nullable I was) {}
