package lat.cabildo.directory.merge;

import java.util.List;
import java.util.Set;
import lat.cabildo.platform.aggregate.Decision;
import lat.cabildo.platform.aggregate.Id;
import org.jspecify.annotations.Nullable;

/**
 * A record of which two may turn out to be one.
 *
 * @param <A> its own type
 * @param <E> its domain events
 */
public interface Mergeable<I extends Id, A, E> {

    I id();

    /** Whether it stands for itself. */
    boolean isActive();

    /**
     * Of an active record a merge that has begun and may still be abandoned; of a merged one what it is merged into.
     */
    @Nullable
    Merge<I> merge();

    Absorptions<I, ?> absorbed();

    /**
     * Begins to merge this record into another. From now on neither takes part in a second merge, so that the survivor
     * cannot be merged away before it is looked at again: that is what keeps successors free of cycles.
     */
    Decision<A, E> beginMerge(Merge<I> merge);

    /**
     * Carries out the merge that has begun, or abandons it.
     *
     * @param isOpen whether the survivor stands for itself, and does not lead back
     */
    Decision<A, E> settleMerge(boolean isOpen);

    /**
     * Takes over what belongs to one that was merged into this one.
     *
     * @param without unique keys that others hold
     */
    Decision<A, E> absorb(A other, String process, Set<String> without);

    /** Undoes a merge: gives back what was taken over, and has the other stand for itself again. */
    Decision<A, E> separate(I other);

    /**
     * Stands for itself again, unless this very merge is no longer what it is merged by.
     *
     * @param without unique keys that others have taken in the meantime
     */
    Decision<A, E> reinstate(String process, Set<String> without);

    /** Who stands for it now; null while it stands for itself. */
    default @Nullable I mergedInto() {
        Merge<I> merge = merge();
        return isActive() || merge == null ? null : merge.survivor();
    }

    /** All who come after it, by a merge or otherwise. */
    default List<I> successors() {
        I survivor = mergedInto();
        return survivor == null ? List.of() : List.of(survivor);
    }

    /** The merge that has begun and is not settled; null if there is none. */
    default @Nullable Merge<I> merging() {
        return isActive() ? merge() : null;
    }
}
