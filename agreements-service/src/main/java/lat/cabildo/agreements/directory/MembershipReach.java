package lat.cabildo.agreements.directory;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lat.cabildo.platform.replica.Replica;
import lat.cabildo.platform.security.Reach;
import org.bson.Document;

/** An organization reaches itself, under each of its ids, and its current members. */
final class MembershipReach implements Reach {
    private static final int MOST_MEMBERSHIPS = 20_000;

    private final Replica<OrganizationId, OrganizationCopy> organizations;
    private final Replica<MembershipId, MembershipCopy> memberships;

    MembershipReach(
            Replica<OrganizationId, OrganizationCopy> organizations,
            Replica<MembershipId, MembershipCopy> memberships) {
        this.organizations = organizations;
        this.memberships = memberships;
    }

    @Override
    public boolean covers(Set<String> roots, String organization) {
        if (roots.isEmpty()) {
            return false;
        }
        if (roots.contains(organization)) {
            return true;
        }
        Set<String> same = sameAs(organization);
        return intersect(roots, same) || joinedBy(same).stream().anyMatch(joined -> intersect(roots, sameAs(joined)));
    }

    @Override
    public Instant asOf() {
        return memberships.asOf();
    }

    private Set<String> joinedBy(Set<String> members) {
        Document current =
                new Document("st.member", new Document("$in", List.copyOf(members))).append("st.status", "current");
        Set<String> joined = new HashSet<>();
        memberships
                .resolve(memberships.matching(current, MOST_MEMBERSHIPS))
                .values()
                .forEach(membership -> joined.add(membership.copy().organization()));
        return joined;
    }

    private Set<String> sameAs(String id) {
        Set<String> all = new HashSet<>();
        organizations.expand(new OrganizationId(id)).forEach(each -> all.add(each.value()));
        return all;
    }

    private static boolean intersect(Set<String> some, Collection<String> others) {
        return others.stream().anyMatch(some::contains);
    }
}
