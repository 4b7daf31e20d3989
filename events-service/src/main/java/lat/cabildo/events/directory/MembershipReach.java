package lat.cabildo.events.directory;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import lat.cabildo.platform.security.Reach;

/** A root reaches itself, under each id it was ever known by, and the organizations that are its members now. */
final class MembershipReach implements Reach {
    private final Directory directory;

    MembershipReach(Directory directory) {
        this.directory = directory;
    }

    @Override
    public boolean covers(Set<String> roots, String organization) {
        if (roots.contains(organization)) {
            return true;
        }
        if (roots.isEmpty() || !organization.matches(OrganizationId.SHAPE)) {
            return false;
        }
        OrganizationId id = new OrganizationId(organization);
        Set<OrganizationId> reached = new HashSet<>(directory.sameAs(id));
        directory.joinedBy(id).forEach(joined -> reached.addAll(directory.sameAs(joined)));
        return reached.stream().map(OrganizationId::value).anyMatch(roots::contains);
    }

    @Override
    public Instant asOf() {
        return directory.asOf();
    }
}
