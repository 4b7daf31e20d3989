package lat.cabildo.platform.aggregate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * All aggregates of one type, changed one command, one write, one version, one domain event at a time.
 *
 * <p>A call that returns has stored the change durably together with its domain event, which will be published in
 * version order. A call that throws a {@link StoreRefusal} has stored nothing, except for
 * {@link StoreRefusal.Unavailable}, whose outcome is unknown: repeating the command under its id is always safe.
 */
public interface Aggregates<I extends Id, A, E> {

    Optional<Stored<A>> find(I id);

    /** By id; those unknown or erased are left out. */
    Map<I, Stored<A>> findAll(Collection<I> ids);

    /**
     * Stores a new aggregate. If the id exists because this very command created it, returns what is there; an id that
     * another command created is a {@link StoreRefusal.KeyTaken}.
     */
    Stored<A> create(Command command, I id, Supplier<Decision<A, E>> decide);

    /**
     * Stores many new aggregates at a time, each as {@link #create} does: with its domain event, its unique keys and
     * its command, whole or not at all. One that is refused leaves the others alone; of two that want the same key, one
     * is refused. Made for some hundreds, and not held to the time that a single command may take.
     *
     * @return what became of each, in their order
     * @throws StoreRefusal.Unavailable if that is unknown of any: repeating all of them is safe
     */
    default List<Created<A>> createAll(List<Creation<I, A, E>> creations) {
        List<Created<A>> all = new ArrayList<>();
        for (Creation<I, A, E> each : creations) {
            all.add(Created.by(() -> create(each.command(), each.id(), each::decision)));
        }
        return all;
    }

    /**
     * Changes an aggregate. {@code decide} sees the current state and may be called again when another change came in
     * between; it must have no effect of its own. What it throws passes through and nothing is stored.
     */
    Stored<A> change(Command command, I id, Function<A, Decision<A, E>> decide);

    /**
     * Replaces an aggregate by the mark that it was erased. Its numbering goes on; {@code decide} says with which
     * domain event, which must carry the id alone.
     *
     * @return the mark's version, whether it was set now or before
     */
    long erase(Command command, I id, Function<A, E> decide);
}
