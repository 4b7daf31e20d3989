package lat.cabildo.directory.organization.web;

import jakarta.validation.constraints.NotNull;
import lat.cabildo.directory.json.Reference;
import lat.cabildo.directory.organization.OrganizationId;

/** Which organization, once merged into this one, shall stand for itself again. */
record SeparateBody(@NotNull @Reference("org") String absorbed) {

    OrganizationId organization() {
        return new OrganizationId(absorbed);
    }
}
