package lat.cabildo.events.event.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import lat.cabildo.events.directory.OrganizationId;
import lat.cabildo.events.event.Organizer;
import lat.cabildo.events.event.OrganizerRole;

record OrganizerRequest(
        @NotNull @Pattern(regexp = OrganizationId.SHAPE) String organization,
        @NotNull OrganizerRole role) {

    static OrganizerRequest of(Organizer organizer) {
        return new OrganizerRequest(organizer.organization().value(), organizer.role());
    }

    Organizer organizer() {
        return new Organizer(new OrganizationId(organization), role);
    }
}
