package lat.cabildo.platform.aggregate;

import org.bson.Document;

/** Lists of aggregates of one type, by the indexes that the type declares. */
public interface AggregateQueries<A> {

    /** Field to filter and to sort by: when the aggregate last changed, a date. */
    String CHANGED = AggregateDocument.AT;

    /**
     * The aggregates that match, oldest id first.
     *
     * @param filter one flat document on {@code st.…} fields
     */
    default Page<Stored<A>> page(Document filter, PageRequest request) {
        return page(filter, "_id", true, request);
    }

    /**
     * The aggregates that match, in the order of one own field and then the id.
     *
     * @param sortField path of a scalar field that every match has, such as {@code st.startsAt}; or {@link #CHANGED}
     * @throws InvalidCursor if the cursor is not one of this list
     */
    Page<Stored<A>> page(Document filter, String sortField, boolean ascending, PageRequest request);

    long count(Document filter);
}
