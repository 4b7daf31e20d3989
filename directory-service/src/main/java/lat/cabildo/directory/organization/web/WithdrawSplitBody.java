package lat.cabildo.directory.organization.web;

import jakarta.validation.constraints.NotNull;
import lat.cabildo.directory.json.Reference;
import lat.cabildo.directory.organization.OrganizationId;

/** Which organization has not seceded from this one after all. */
record WithdrawSplitBody(@NotNull @Reference("org") String successor) {

    OrganizationId organization() {
        return new OrganizationId(successor);
    }
}
