package lat.cabildo.events.agenda;

import java.util.Objects;
import java.util.Set;
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
        if (person == null && billing.name() == null) {
            throw new IllegalArgumentException("nobody is on stage");
        }
    }

    Appearance without(Set<PersonId> erased) {
        return person != null && erased.contains(person) ? new Appearance(person, role, billing.blanked()) : this;
    }
}
