package lat.cabildo.platform.aggregate;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Some of the aggregates of one type that match, where all would be too many, and no more of each than is asked for.
 */
public interface Samples<A> {

    /** One part of the state, at a path such as {@code st.details.names}, of at most so many, by id. */
    <P> Map<String, P> parts(Sample sample, String path, Class<P> part);

    /**
     * Which ones.
     *
     * @param filter one flat document on {@code st.…} fields, what few have first
     * @param index the keys of the index to begin with; null to leave it to the store
     * @param drawn whether to take those with the lowest {@link Lot}, or the lowest ids where no lots are drawn; costs
     *     nothing where an index has them in this order, and not heeded by a store that has none
     * @param most so many at most
     */
    record Sample(Document filter, @Nullable Document index, boolean drawn, int most) {}

    /** Those of these ids that there are, whole. */
    Map<String, Stored<A>> whole(Collection<String> ids);

    /**
     * How many of those that match have each value of some fields: exactly while they are no more than a sample, else
     * in proportion to those with the lowest lots.
     *
     * @param fields paths of texts or of lists of them
     * @param values so many of each at most
     */
    Estimate estimate(Sample sample, List<String> fields, int values);

    /** How many match; {@code most} if they are more, or if the store has no index to tell it by. */
    int count(Document filter, int most);
}
