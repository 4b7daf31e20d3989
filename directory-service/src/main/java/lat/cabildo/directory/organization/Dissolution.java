package lat.cabildo.directory.organization;

import lat.cabildo.platform.aggregate.PartialDate;
import org.jspecify.annotations.Nullable;

/** How an organization ended. */
public record Dissolution(String reason, @Nullable PartialDate on) {

    public Dissolution {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("dissolved without a reason");
        }
    }
}
