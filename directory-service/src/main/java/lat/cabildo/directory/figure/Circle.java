package lat.cabildo.directory.figure;

import java.util.List;
import lat.cabildo.directory.organization.OrganizationId;

/**
 * Who belongs to an organization.
 *
 * @param members themselves
 * @param reached they, their members, and so on
 */
record Circle(List<OrganizationId> members, List<OrganizationId> reached) {

    Circle {
        members = List.copyOf(members);
        reached = List.copyOf(reached);
    }
}
