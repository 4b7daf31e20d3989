package lat.cabildo.directory.membership;

import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.organization.Organizations;
import lat.cabildo.platform.security.Reach;
import org.springframework.stereotype.Component;

/**
 * Whoever acts for an association acts for its current members, under whatever id either was entered or is named in
 * {@code acts_for}; the register itself is never behind.
 */
@Component
class MembershipReach implements Reach {
    private final Memberships memberships;
    private final Organizations organizations;
    private final Clock clock;

    MembershipReach(Memberships memberships, Organizations organizations, Clock clock) {
        this.memberships = memberships;
        this.organizations = organizations;
        this.clock = clock;
    }

    @Override
    public boolean covers(Set<String> roots, String organization) {
        if (roots.isEmpty() || roots.contains(organization)) {
            return roots.contains(organization);
        }
        Set<String> known = everyIdOf(Set.of(organization));
        return known.stream().anyMatch(roots::contains) || memberships.isMemberOfAny(everyIdOf(roots), known);
    }

    private Set<String> everyIdOf(Set<String> ids) {
        return ids.stream()
                .filter(OrganizationId::isValid)
                .flatMap(id -> organizations.everyIdOf(new OrganizationId(id)).stream())
                .map(OrganizationId::value)
                .collect(Collectors.toSet());
    }

    @Override
    public Instant asOf() {
        return clock.instant();
    }
}
