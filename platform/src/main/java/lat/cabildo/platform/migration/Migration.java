package lat.cabildo.platform.migration;

import java.util.List;
import org.bson.Document;

/**
 * One change of what is stored, to be offered as a bean. Every document of a collection passes by in the order of ids,
 * twice: at once, and again when instances of the version before, which go on writing as they know, are gone
 * ({@code cabildo.migrations.again-after}).
 *
 * <p>It goes on beside requests of old and new instances. So readers understand both forms before and after it, and
 * what it writes must still be read by the version before. A document may come again, and a slower instance that was
 * thought dead may be at the same one: each write is to be conditional on what it was made of, such as the document's
 * {@code version}, and to change nothing the second time.
 */
public interface Migration {

    /** What it is for, in words and dashes; of all of a service's migrations only this one has it. */
    String name();

    /** Whatever it has done before, a higher one runs anew; a lower one does nothing. */
    default int version() {
        return 1;
    }

    /**
     * Whether nobody here reads the former form any more: a version says so that comes after one which did not. From
     * then on it refuses to start on a store where this migration is not over, and a version that does not know this
     * migration refuses to start where this one has run. So it stays among a service's migrations for good.
     */
    default boolean endsForm() {
        return false;
    }

    /** Whose documents pass by; their ids are texts. */
    String collection();

    /** Brings some documents up to date, as they were a moment ago. */
    void apply(List<Document> documents);
}
