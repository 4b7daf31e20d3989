package lat.cabildo.directory.post;

import java.util.Collection;
import java.util.Map;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.organization.Organizations;

/**
 * Who stands now for organizations that were merged: where a seat is given, they count as one.
 *
 * @param merged survivors by the ids of what was merged into them
 */
public record Survivors(Map<OrganizationId, OrganizationId> merged) {

    /** Nobody was merged. */
    public static final Survivors NONE = new Survivors(Map.of());

    public Survivors {
        merged = Map.copyOf(merged);
    }

    /** Of these organizations. */
    static Survivors among(Collection<OrganizationId> all, Organizations organizations) {
        return all.isEmpty() ? NONE : new Survivors(organizations.survivorsAmong(all));
    }

    OrganizationId of(OrganizationId id) {
        return merged.getOrDefault(id, id);
    }
}
