package lat.cabildo.platform.aggregate;

import java.util.Map;
import org.bson.Document;

/** Counts aggregates of one type by what they say. */
public interface Tally {

    /**
     * How many of those that match have each value of a field, most frequent first.
     *
     * @param filter one document on {@code st.…} fields
     * @param field path of a text or of a list of them
     * @param most so many values at most
     */
    Map<String, Long> by(String field, Document filter, int most);
}
