package lat.cabildo.events.agenda;

import java.util.Objects;
import lat.cabildo.events.directory.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody on stage.
 *
 * @param person null if the directory does not hold them
 */
public record Appearance(@Nullable PersonId person, Role role, Billing billing) {

    public Appearance {
        Objects.requireNonNull(role);
        Objects.requireNonNull(billing);
    }
}
