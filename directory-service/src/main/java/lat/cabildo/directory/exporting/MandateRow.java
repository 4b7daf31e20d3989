package lat.cabildo.directory.exporting;

import lat.cabildo.directory.mandate.Mandate;
import lat.cabildo.directory.mandate.MandateStatus;
import lat.cabildo.directory.post.Post;
import org.jspecify.annotations.Nullable;

/**
 * A mandate and what it refers to.
 *
 * @param status as it is today
 * @param post in which it is; null if that is not known
 */
public record MandateRow(
        Mandate mandate,
        MandateStatus status,
        @Nullable Post post,
        @Nullable String personName,
        @Nullable String organizationName,
        @Nullable String representedName) {}
