package lat.cabildo.notifications.directory;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import lat.cabildo.platform.replica.Replica;
import lat.cabildo.platform.security.Reach;
import org.springframework.stereotype.Component;

/** A root speaks for itself, for what it was merged with, and for its current members. */
@Component
class MembershipReach implements Reach {
    private final Memberships memberships;
    private final Replica<MembershipId, MembershipCopy> copies;

    MembershipReach(Memberships memberships, Replica<MembershipId, MembershipCopy> copies) {
        this.memberships = memberships;
        this.copies = copies;
    }

    @Override
    public boolean covers(Set<String> roots, String organization) {
        if (roots.contains(organization)) {
            return true;
        }
        Set<OrganizationId> spokenFor = memberships.expand(List.of(new OrganizationId(organization)));
        List<OrganizationId> speakers = OrganizationId.valid(roots);
        return !Collections.disjoint(spokenFor, speakers)
                || !Collections.disjoint(memberships.joinedBy(spokenFor), speakers);
    }

    @Override
    public Instant asOf() {
        return copies.asOf();
    }
}
