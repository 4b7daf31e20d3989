package lat.cabildo.notifications.directory;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import lat.cabildo.platform.replica.Replica;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Who belongs to whom today, merged organizations counted as one. */
@Component
public class Memberships {
    private static final int MOST = 2_000;

    private final Replica<OrganizationId, OrganizationCopy> organizations;
    private final Replica<MembershipId, MembershipCopy> memberships;

    Memberships(
            Replica<OrganizationId, OrganizationCopy> organizations,
            Replica<MembershipId, MembershipCopy> memberships) {
        this.organizations = organizations;
        this.memberships = memberships;
    }

    /** These organizations, what they were merged into and all that was merged into that. */
    public Set<OrganizationId> expand(Collection<OrganizationId> ids) {
        Set<OrganizationId> all = new HashSet<>(ids);
        ids.forEach(id -> all.addAll(organizations.expand(id)));
        return all;
    }

    /** The organizations of which one of these is a current member, expanded. */
    public Set<OrganizationId> joinedBy(Collection<OrganizationId> members) {
        if (members.isEmpty()) {
            return Set.of();
        }
        List<String> ids = members.stream().map(OrganizationId::value).toList();
        Document filter =
                new Document("st.member", new Document("$in", ids)).append("st.status", MembershipCopy.CURRENT);
        Map<MembershipId, MembershipCopy> found =
                memberships.resolve(memberships.matching(filter, MOST)).entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, entry -> entry.getValue().copy()));
        return expand(found.values().stream()
                .map(MembershipCopy::organization)
                .filter(Objects::nonNull)
                .filter(OrganizationId::isValid)
                .map(OrganizationId::new)
                .collect(Collectors.toSet()));
    }
}
