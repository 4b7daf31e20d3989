package lat.cabildo.events.event.web;

import java.util.List;
import java.util.Map;
import lat.cabildo.events.directory.Office;
import lat.cabildo.events.directory.OrganizationCopy;
import lat.cabildo.events.directory.OrganizationId;
import lat.cabildo.events.directory.PersonCopy;
import lat.cabildo.events.directory.PersonId;
import lat.cabildo.platform.aggregate.Id;
import lat.cabildo.platform.replica.Resolved;
import org.jspecify.annotations.Nullable;

/**
 * What the views of one answer need to know of the directory, looked up at once.
 *
 * @param offices of the people, if only one event is shown
 */
record Names(
        Map<OrganizationId, Resolved<OrganizationId, OrganizationCopy>> organizations,
        Map<PersonId, Resolved<PersonId, PersonCopy>> people,
        Map<PersonId, List<Office>> offices) {

    OrganizationView of(OrganizationId id) {
        Resolved<OrganizationId, OrganizationCopy> found = organizations.get(id);
        return found == null
                ? new OrganizationView(id.value(), null, null, null)
                : new OrganizationView(
                        found.id().value(), found.copy().name(), found.copy().country(), text(found.was()));
    }

    PersonView of(PersonId id) {
        Resolved<PersonId, PersonCopy> found = people.get(id);
        return found == null
                ? new PersonView(id.value(), null, null)
                : new PersonView(found.id().value(), found.copy().name(), text(found.was()));
    }

    private static @Nullable String text(@Nullable Id id) {
        return id == null ? null : id.value();
    }
}
