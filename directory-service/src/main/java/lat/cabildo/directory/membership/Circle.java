package lat.cabildo.directory.membership;

import java.util.List;
import lat.cabildo.directory.organization.OrganizationId;

/**
 * Who belongs to an organization.
 *
 * @param rings its members, then those who belong to it only through them, and so on; nobody stands in two
 */
public record Circle(List<List<OrganizationId>> rings) {

    public Circle {
        rings = rings.stream().map(List::copyOf).toList();
    }

    public List<OrganizationId> members() {
        return of(Nearness.DIRECT);
    }

    /** Members, their members, and so on. */
    public List<OrganizationId> reached() {
        return of(Nearness.ANY);
    }

    public List<OrganizationId> of(Nearness nearness) {
        return rings.stream()
                .skip(nearness == Nearness.INDIRECT ? 1 : 0)
                .limit(nearness == Nearness.DIRECT ? 1 : rings.size())
                .flatMap(List::stream)
                .toList();
    }
}
