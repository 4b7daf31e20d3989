package lat.cabildo.events.directory;

import java.time.LocalDate;
import java.util.Map;
import lat.cabildo.platform.aggregate.PartialDate.Answer;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's time in a post, as it is known today.
 *
 * @param title by BCP 47 language
 * @param organization whose post it is
 */
public record Office(
        PostId post, Map<String, String> title, @Nullable OrganizationId organization, Tenure tenure) {

    /** Whether it was held on the day meant by the first and last that it can be. */
    public Answer held(LocalDate first, LocalDate last) {
        return tenure.covers(first, last);
    }
}
