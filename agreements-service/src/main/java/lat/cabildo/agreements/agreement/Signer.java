package lat.cabildo.agreements.agreement;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import lat.cabildo.agreements.directory.PersonId;
import lat.cabildo.agreements.directory.PostId;
import org.jspecify.annotations.Nullable;

/**
 * Who acted for a party, as it was that day.
 *
 * @param name as printed in the source of a recorded act; the name of a known person is looked up when shown, and that
 *     of one who was erased is blanked
 * @param title of the post on that day, by BCP 47 language; never rewritten
 */
public record Signer(
        @Nullable PersonId person,
        @Nullable PostId post,
        @Nullable String name,
        Map<String, String> title) {

    public Signer {
        title = Collections.unmodifiableSortedMap(new TreeMap<>(title));
    }

    /** The office alone, if the signer is one of these people. */
    Signer without(Set<PersonId> erased) {
        return person != null && erased.contains(person) ? new Signer(person, post, null, title) : this;
    }
}
