package lat.cabildo.platform.replica;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lat.cabildo.platform.aggregate.Id;
import org.bson.Document;

/**
 * This service's copies of one type of another service's aggregates: the last published state of each, never older than
 * one seen before. Reads never wait for the other service.
 */
public interface Replica<I extends Id, R> {

    /** What is known under this very id, merged or not; empty if never seen or erased. */
    Optional<R> find(I id);

    /**
     * The survivors behind these ids, in at most one read per level of merging. Unknown and erased ids are left out;
     * the keys are the ids asked for.
     */
    Map<I, Resolved<I, R>> resolve(Collection<I> ids);

    /** The id, what it was merged into and all that was merged into that: what a filter on {@code id} must match. */
    Set<I> expand(I id);

    /**
     * Ids of the copies that match, for filters on attributes of others.
     *
     * @param filter one flat document on {@code st.…} fields
     * @throws FilterTooWide if more than {@code limit} match
     */
    List<I> matching(Document filter, int limit);

    /** Until when this instance knows all that was published; {@link Instant#EPOCH} before it has read anything. */
    Instant asOf();

    /** Whether the copy has reached this sequence. */
    boolean has(I id, long sequence);
}
