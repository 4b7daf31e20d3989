package lat.cabildo.directory.duplicate.web;

import java.time.Instant;
import lat.cabildo.directory.duplicate.Distinctions.Distinction;
import org.jspecify.annotations.Nullable;

/**
 * That two records are not the same.
 *
 * @param client that has said so, and on behalf of whom
 */
record DistinctionView(
        String one,
        String other,
        Instant at,
        String client,
        @Nullable String subject) {

    static DistinctionView of(Distinction drawn) {
        return new DistinctionView(
                drawn.one(),
                drawn.other(),
                drawn.at(),
                drawn.by().client(),
                drawn.by().subject());
    }
}
