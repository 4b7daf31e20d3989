package lat.cabildo.directory.organization.web;

import jakarta.validation.constraints.NotNull;
import lat.cabildo.directory.json.Reference;
import lat.cabildo.directory.organization.OrganizationId;

/** What an organization is merged into. */
record MergeBody(@NotNull @Reference("org") String into) {

    OrganizationId survivor() {
        return new OrganizationId(into);
    }
}
