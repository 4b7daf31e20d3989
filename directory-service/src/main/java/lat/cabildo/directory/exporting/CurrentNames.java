package lat.cabildo.directory.exporting;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.organization.Organizations;
import lat.cabildo.directory.person.People;
import lat.cabildo.directory.person.PersonId;
import org.springframework.stereotype.Component;

/**
 * What those whom a page of a list refers to are called today, looked up at once: whoever stands for them now. Who was
 * erased is called nothing.
 */
@Component
final class CurrentNames {
    private final Organizations organizations;
    private final People people;

    CurrentNames(Organizations organizations, People people) {
        this.organizations = organizations;
        this.people = people;
    }

    Map<OrganizationId, String> ofOrganizations(Collection<OrganizationId> ids) {
        Map<OrganizationId, String> names = new HashMap<>();
        organizations
                .survivorsOf(ids)
                .forEach((id, survivor) -> names.put(id, survivor.name().text()));
        return names;
    }

    Map<PersonId, String> ofPeople(Collection<PersonId> ids) {
        Map<PersonId, String> names = new HashMap<>();
        people.survivorsOf(ids)
                .forEach((id, survivor) -> names.put(id, survivor.name().text()));
        return names;
    }
}
