package lat.cabildo.directory.json;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import lat.cabildo.directory.fact.Bounce;
import org.jspecify.annotations.Nullable;

/** That what is sent to an address comes back, since when, and whether for a time or for good. */
record BounceJson(
        Bounce.@NotNull Severity severity, @NotNull LocalDate since) {

    static @Nullable BounceJson of(@Nullable Bounce bounce) {
        return bounce == null ? null : new BounceJson(bounce.severity(), bounce.since());
    }

    static @Nullable Bounce bounce(@Nullable BounceJson json) {
        return json == null ? null : new Bounce(json.severity, json.since);
    }
}
