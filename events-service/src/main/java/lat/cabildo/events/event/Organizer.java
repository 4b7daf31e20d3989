package lat.cabildo.events.event;

import java.util.Objects;
import lat.cabildo.events.directory.OrganizationId;

/** An organization that makes an event happen; it may change it. */
public record Organizer(OrganizationId organization, OrganizerRole role) {

    public Organizer {
        Objects.requireNonNull(organization);
        Objects.requireNonNull(role);
    }
}
