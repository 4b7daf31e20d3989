package lat.cabildo.directory.merge;

import java.util.Objects;
import lat.cabildo.platform.aggregate.Id;

/**
 * What a record took over from one that was merged into it, so that it can be given back. Once it was, nothing of it is
 * left here but that it was taken.
 *
 * @param from the one that was merged away
 * @param process of the merge
 * @param released whether it was given back
 */
public record Absorption<I extends Id, T>(I from, String process, T taken, boolean released) {

    public Absorption {
        Objects.requireNonNull(from);
        Objects.requireNonNull(process);
        Objects.requireNonNull(taken);
    }

    Absorption<I, T> release(T nothing) {
        return new Absorption<>(from, process, nothing, true);
    }
}
