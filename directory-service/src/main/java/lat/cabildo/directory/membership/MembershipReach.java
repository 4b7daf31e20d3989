package lat.cabildo.directory.membership;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import lat.cabildo.platform.security.Reach;
import org.springframework.stereotype.Component;

/** Whoever acts for an association acts for its current members; the register itself is never behind. */
@Component
class MembershipReach implements Reach {
    private final Memberships memberships;
    private final Clock clock;

    MembershipReach(Memberships memberships, Clock clock) {
        this.memberships = memberships;
        this.clock = clock;
    }

    @Override
    public boolean covers(Set<String> roots, String organization) {
        return roots.contains(organization)
                || (!roots.isEmpty() && memberships.isMemberOfAny(roots, organization));
    }

    @Override
    public Instant asOf() {
        return clock.instant();
    }
}
