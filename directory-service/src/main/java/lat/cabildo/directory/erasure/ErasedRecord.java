package lat.cabildo.directory.erasure;

import java.util.Objects;
import lat.cabildo.directory.person.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One of the records under which the register knew the person.
 *
 * @param sequence version of the mark that is left of it: what has applied it holds nothing older; null until then
 */
public record ErasedRecord(PersonId person, @Nullable Long sequence) {

    public ErasedRecord {
        Objects.requireNonNull(person);
    }
}
