package lat.cabildo.directory.post;

import java.util.Map;
import lat.cabildo.directory.organization.OrganizationId;

/**
 * Who stands now for organizations that were merged: where a seat is given, they count as one.
 *
 * @param merged survivors by the ids of what was merged into them
 */
record Survivors(Map<OrganizationId, OrganizationId> merged) {

    /** Nobody was merged. */
    static final Survivors NONE = new Survivors(Map.of());

    Survivors {
        merged = Map.copyOf(merged);
    }

    OrganizationId of(OrganizationId id) {
        return merged.getOrDefault(id, id);
    }
}
