package lat.cabildo.directory.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import lat.cabildo.directory.fact.Ending;
import lat.cabildo.directory.membership.Membership;
import lat.cabildo.directory.membership.MembershipFilter;
import lat.cabildo.directory.membership.MembershipStatus;
import lat.cabildo.directory.membership.Memberships;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.organization.Organizations;
import lat.cabildo.platform.aggregate.Page;
import lat.cabildo.platform.aggregate.PageRequest;
import lat.cabildo.platform.aggregate.PartialDate.Answer;
import lat.cabildo.platform.replica.FilterTooWide;
import org.jspecify.annotations.Nullable;

/** Who belongs to an organization now, and did on other days; at most {@value #MOST} in all. */
final class Circles {
    static final int MOST = 20_000;
    private static final int DEEPEST = 5;

    private final Organizations organizations;
    private final Memberships memberships;

    Circles(Organizations organizations, Memberships memberships) {
        this.organizations = organizations;
        this.memberships = memberships;
    }

    /** @throws FilterTooWide if they are more than can be counted */
    Circle now(OrganizationId centre) {
        return around(centre, memberships::membersOf);
    }

    /**
     * All memberships that lead to an organization, be it through others, whatever has become of them.
     *
     * @throws FilterTooWide if they are more than can be counted
     */
    Past past(OrganizationId centre) {
        Map<OrganizationId, List<Membership>> found = new HashMap<>();
        List<Membership> all = new ArrayList<>();
        around(centre, umbrellas -> {
            Set<OrganizationId> members = new LinkedHashSet<>();
            Page.forEach(request -> page(umbrellas, request), membership -> {
                all.add(membership);
                if (all.size() > MOST) {
                    throw new FilterTooWide(MOST);
                }
                found.computeIfAbsent(membership.organization(), _ -> new ArrayList<>())
                        .add(membership);
                members.add(membership.member());
            });
            return members;
        });
        return new Past(centre, found);
    }

    private Page<Membership> page(Collection<OrganizationId> umbrellas, PageRequest request) {
        return memberships
                .page(new MembershipFilter(null, umbrellas, null, null), request)
                .map(each -> each.state());
    }

    /** Memberships as they have been, by the organization that they lead to. */
    final class Past {
        private final OrganizationId centre;
        private final Map<OrganizationId, List<Membership>> memberships;

        private Past(OrganizationId centre, Map<OrganizationId, List<Membership>> memberships) {
            this.centre = centre;
            this.memberships = memberships;
        }

        /** @param possibly whether those count of whom it is not known if they were members on that day */
        Circle on(LocalDate day, boolean possibly) {
            return around(centre, umbrellas -> {
                Set<OrganizationId> members = new LinkedHashSet<>();
                for (OrganizationId umbrella : umbrellas) {
                    for (Membership each : memberships.getOrDefault(umbrella, List.of())) {
                        Answer held = wasInForce(each, day);
                        if (held == Answer.YES || (possibly && held == Answer.UNKNOWN)) {
                            members.add(each.member());
                        }
                    }
                }
                return members;
            });
        }
    }

    static Answer wasInForce(Membership membership, LocalDate day) {
        boolean endedSomeDay = membership.status() == MembershipStatus.ENDED
                && membership.terms().term().to() == null;
        Answer over = endedSomeDay ? Answer.UNKNOWN : membership.terms().term().isOverOn(day);
        return membership
                .terms()
                .term()
                .hasBegunOn(day)
                .and(over.negate())
                .and(wasSuspended(membership.suspension(), day).negate());
    }

    private static Answer wasSuspended(@Nullable Ending since, LocalDate day) {
        if (since == null) {
            return Answer.NO;
        }
        return since.on() == null ? Answer.UNKNOWN : since.on().isOnOrBefore(day);
    }

    private Circle around(OrganizationId centre, Function<Collection<OrganizationId>, Set<OrganizationId>> membersOf) {
        Set<OrganizationId> reached = new LinkedHashSet<>();
        List<OrganizationId> itself = organizations.everyIdOf(centre);
        List<OrganizationId> ring = itself;
        List<OrganizationId> members = List.of();
        for (int depth = 0; depth < DEEPEST && !ring.isEmpty(); depth++) {
            List<OrganizationId> next = organizations.withSurvivors(membersOf.apply(ring)).stream()
                    .filter(each -> !itself.contains(each) && reached.add(each))
                    .toList();
            if (reached.size() > MOST) {
                throw new FilterTooWide(MOST);
            }
            members = depth == 0 ? next : members;
            ring = next;
        }
        return new Circle(members, List.copyOf(reached));
    }
}
