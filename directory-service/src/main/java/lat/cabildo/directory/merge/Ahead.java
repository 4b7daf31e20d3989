package lat.cabildo.directory.merge;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import lat.cabildo.directory.merge.MergeRefusal.LeadsBack;
import lat.cabildo.platform.aggregate.Id;

/**
 * Where some records lead, from one successor to the next.
 *
 * @param all they and all that come after them
 * @param standing those among all that stand for themselves, so that more may come to be after them
 */
public record Ahead<I extends Id>(Set<I> all, Set<I> standing) {

    public Ahead {
        all = Set.copyOf(all);
        standing = Set.copyOf(standing);
    }

    /** Whether they may come after a record that has locked these: none leads to it, and none can come to do so. */
    public boolean isOpenFor(I record, Set<I> locked) {
        return !all.contains(record) && locked.containsAll(standing);
    }

    /** @throws LeadsBack if they lead to this record */
    public void requireNot(I record) {
        if (all.contains(record)) {
            throw new LeadsBack(record);
        }
    }

    /** Those that stand for themselves, apart from these. */
    public List<I> beyond(Collection<I> these) {
        return standing.stream().filter(each -> !these.contains(each)).toList();
    }
}
