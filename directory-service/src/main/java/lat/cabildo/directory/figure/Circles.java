package lat.cabildo.directory.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
        List<Membership> found = new ArrayList<>();
        around(centre, umbrellas -> {
            Set<OrganizationId> members = new LinkedHashSet<>();
            Page.forEach(request -> page(umbrellas, request), membership -> {
                found.add(membership);
                if (found.size() > MOST) {
                    throw new FilterTooWide(MOST);
                }
                members.add(membership.member());
            });
            return members;
        });
        Set<OrganizationId> all = new LinkedHashSet<>(List.of(centre));
        found.forEach(each -> all.addAll(List.of(each.organization(), each.member())));
        return new Past(centre, found, organizations.survivorsAmong(all));
    }

    private Page<Membership> page(Collection<OrganizationId> umbrellas, PageRequest request) {
        return memberships
                .page(new MembershipFilter(null, umbrellas, null, null), request)
                .map(each -> each.state());
    }

    /** Memberships as they have been, each between those who stand for its organizations now. */
    static final class Past {
        private final OrganizationId centre;
        private final Map<OrganizationId, OrganizationId> survivors;
        private final Map<OrganizationId, List<Membership>> byUmbrella;

        private Past(
                OrganizationId centre, List<Membership> memberships, Map<OrganizationId, OrganizationId> survivors) {
            this.survivors = survivors;
            this.centre = standsFor(centre);
            this.byUmbrella =
                    memberships.stream().collect(Collectors.groupingBy(each -> standsFor(each.organization())));
        }

        private OrganizationId standsFor(OrganizationId id) {
            return survivors.getOrDefault(id, id);
        }

        /** @param possibly whether those count of whom it is not known if they were members on that day */
        Circle on(LocalDate day, boolean possibly) {
            Set<OrganizationId> reached = new LinkedHashSet<>();
            List<OrganizationId> members = List.of();
            List<OrganizationId> ring = List.of(centre);
            for (int depth = 0; depth < DEEPEST && !ring.isEmpty(); depth++) {
                ring = ring.stream()
                        .flatMap(umbrella -> byUmbrella.getOrDefault(umbrella, List.of()).stream())
                        .filter(each -> holds(each, day, possibly))
                        .map(each -> standsFor(each.member()))
                        .filter(each -> !each.equals(centre) && reached.add(each))
                        .toList();
                members = depth == 0 ? ring : members;
            }
            return new Circle(members, List.copyOf(reached));
        }

        private static boolean holds(Membership membership, LocalDate day, boolean possibly) {
            Answer held = wasInForce(membership, day);
            return held == Answer.YES || (possibly && held == Answer.UNKNOWN);
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
            ring = organizations.withAbsorbed(next);
        }
        return new Circle(members, List.copyOf(reached));
    }
}
