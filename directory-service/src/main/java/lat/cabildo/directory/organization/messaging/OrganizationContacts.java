package lat.cabildo.directory.organization.messaging;

import java.util.List;
import lat.cabildo.directory.json.ContactPointJson;
import lat.cabildo.directory.organization.Organization;

/** Schema {@code organization.contacts.v1}. */
record OrganizationContacts(String id, List<ContactPointJson> contactPoints) {

    static OrganizationContacts of(Organization organization) {
        return new OrganizationContacts(
                organization.id().value(),
                organization.contacts().published().stream()
                        .map(ContactPointJson::published)
                        .toList());
    }
}
