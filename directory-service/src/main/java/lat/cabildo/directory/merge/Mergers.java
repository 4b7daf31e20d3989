package lat.cabildo.directory.merge;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import lat.cabildo.directory.merge.MergeRefusal.InProgress;
import lat.cabildo.directory.merge.MergeRefusal.LeadsBack;
import lat.cabildo.directory.merge.MergeRefusal.SurvivorNotActive;
import lat.cabildo.directory.merge.MergeRefusal.UnknownSurvivor;
import lat.cabildo.platform.aggregate.Aggregates;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.aggregate.Decision;
import lat.cabildo.platform.aggregate.Id;
import lat.cabildo.platform.aggregate.StoreRefusal;
import lat.cabildo.platform.aggregate.Stored;

/**
 * Merging one record into another: begin, which locks both against other merges; settle, which looks again whether the
 * survivor stands for itself and marks the other as merged; absorb, which gives the survivor what belonged to the
 * other. The process's undo is to separate them, on the survivor. Every step can be repeated: each is run at once, so
 * that who has asked sees the outcome, and again by the process, should the service die in between.
 */
public final class Mergers<I extends Id, A extends Mergeable<I, A, E>, E> {
    private final Aggregates<I, A, E> aggregates;
    private final Successors<I, A> successors;

    public Mergers(Aggregates<I, A, E> aggregates, Successors<I, A> successors) {
        this.aggregates = aggregates;
        this.successors = successors;
    }

    /**
     * Returns once the record is merged and the survivor has absorbed it.
     *
     * @throws UnknownSurvivor if what it should be merged into is not in the register
     * @throws SurvivorNotActive if that does not stand for itself
     * @throws LeadsBack if the record comes after that
     * @throws InProgress if one of those who take part takes part in another merge
     */
    public Stored<A> merge(Command command, I id, I into) {
        Ahead<I> ahead = requireOpen(id, into);
        Merge<I> merge = new Merge<>(into, command.id(), ahead.beyond(List.of(into)));
        Stored<A> begun = locking(command, id, record -> record.beginMerge(merge));
        Stored<A> settled =
                begun.state().merging() == null ? begun : settle(command.next(command.id() + ":settle"), id);
        if (settled.state().merge() == null) {
            requireOpen(id, into);
            throw new InProgress(id);
        }
        absorb(command.next(command.id() + ":absorb"), id);
        return settled;
    }

    /** Undoes a merge, on the survivor; returns once the other stands for itself again. */
    public Stored<A> separate(Command command, I survivor, I absorbed) {
        Stored<A> separated = aggregates.change(command, survivor, record -> record.separate(absorbed));
        reinstate(command.next(command.id() + ":reinstate"), survivor);
        return separated;
    }

    /**
     * The locks that have been held since it began keep the survivor, and all that come after it, from being merged
     * between the look and the write.
     */
    public Stored<A> settle(Command command, I id) {
        return aggregates.change(command, id, record -> record.settleMerge(isOpen(record)));
    }

    private boolean isOpen(A record) {
        Merge<I> merging = record.merging();
        if (merging == null) {
            return false;
        }
        Ahead<I> ahead = successors.ahead(List.of(merging.survivor()));
        return ahead.standing().contains(merging.survivor()) && ahead.isOpenFor(record.id(), merging.participants());
    }

    private Ahead<I> requireOpen(I id, I into) {
        if (into.equals(id)) {
            // The record itself refuses this, once it is of the version that the caller has looked at.
            return new Ahead<>(Set.of(id), Set.of(id));
        }
        A survivor = aggregates
                .find(into)
                .orElseThrow(() -> new UnknownSurvivor(into))
                .state();
        if (!survivor.isActive()) {
            throw new SurvivorNotActive(into);
        }
        Ahead<I> ahead = successors.ahead(List.of(into));
        ahead.requireNot(id);
        return ahead;
    }

    /** The survivor, or who has absorbed it in the meantime, takes over what nobody else has taken. */
    public void absorb(Command command, I id) {
        A merged = successors.get(id).state();
        Merge<I> merge = merged.merge();
        if (merged.mergedInto() == null || merge == null) {
            return;
        }
        I survivor = successors.survivorOf(id).state().id();
        withoutTakenKeys(
                command,
                survivor,
                // Looked at once more on this very version of the survivor: the merge may have been undone since.
                without -> record -> isMergedBy(merge, id)
                        ? record.absorb(merged, merge.process(), without)
                        : Decision.unchanged(record));
    }

    private boolean isMergedBy(Merge<I> merge, I id) {
        return aggregates
                .find(id)
                .filter(found ->
                        !found.state().isActive() && merge.equals(found.state().merge()))
                .isPresent();
    }

    /** Those that a survivor has given back stand for themselves again; nobody, if it was erased since. */
    public void reinstate(Command command, I survivor) {
        aggregates.find(survivor).stream()
                .flatMap(found -> found.state().absorbed().all().stream())
                .filter(Absorption::released)
                .filter(absorption -> aggregates.find(absorption.from()).isPresent())
                .forEach(absorption -> withoutTakenKeys(
                        command.next(command.id() + ":" + absorption.from()),
                        absorption.from(),
                        without -> record -> record.reinstate(absorption.process(), without)));
    }

    private void withoutTakenKeys(Command command, I id, Function<Set<String>, Function<A, Decision<A, E>>> decision) {
        Set<String> taken = new HashSet<>();
        while (true) {
            try {
                aggregates.change(command, id, decision.apply(Set.copyOf(taken)));
                return;
            } catch (StoreRefusal.KeyTaken refused) {
                if (!taken.add(refused.key())) {
                    throw refused;
                }
            }
        }
    }

    /**
     * Changes a record so that it holds locks of merges from then on.
     *
     * @throws InProgress if a merge has one of them
     */
    public Stored<A> locking(Command command, I id, Function<A, Decision<A, E>> decide) {
        try {
            return aggregates.change(command, id, decide);
        } catch (StoreRefusal.KeyTaken taken) {
            throw Merge.isLock(taken.key()) ? new InProgress(taken.key()) : taken;
        }
    }
}
