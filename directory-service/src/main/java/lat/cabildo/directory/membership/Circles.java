package lat.cabildo.directory.membership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lat.cabildo.directory.fact.Ending;
import lat.cabildo.directory.membership.Ways.Leg;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.organization.Organizations;
import lat.cabildo.platform.aggregate.Page;
import lat.cabildo.platform.aggregate.PageRequest;
import lat.cabildo.platform.aggregate.PartialDate.Answer;
import lat.cabildo.platform.replica.FilterTooWide;
import org.jspecify.annotations.Nullable;

/** Who belongs to an organization now, and did on other days; at most {@value #MOST} in all. */
public final class Circles {
    private static final int MOST = 20_000;
    private static final int DEEPEST = 5;

    private final Organizations organizations;
    private final Memberships memberships;

    Circles(Organizations organizations, Memberships memberships) {
        this.organizations = organizations;
        this.memberships = memberships;
    }

    /** @throws FilterTooWide if they are more than can be counted */
    public Circle now(OrganizationId centre) {
        return now(centre, Nearness.ANY);
    }

    /**
     * No farther than is asked for.
     *
     * @throws FilterTooWide if they are more than can be counted
     */
    public Circle now(OrganizationId centre, Nearness nearness) {
        return around(centre, nearness, memberships::membersOf);
    }

    /**
     * All memberships that lead to an organization, be it through others, whatever has become of them.
     *
     * @throws FilterTooWide if they are more than can be counted
     */
    public Past past(OrganizationId centre) {
        return past(centre, Nearness.ANY);
    }

    /** @throws FilterTooWide if they are more than can be counted */
    Past past(OrganizationId centre, Nearness nearness) {
        List<Membership> found = new ArrayList<>();
        around(centre, nearness, umbrellas -> {
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
    public static final class Past {
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
        public Circle on(LocalDate day, boolean possibly) {
            Set<OrganizationId> reached = new LinkedHashSet<>();
            List<List<OrganizationId>> rings = new ArrayList<>();
            List<OrganizationId> ring = List.of(centre);
            while (rings.size() < DEEPEST && !ring.isEmpty()) {
                ring = ring.stream()
                        .flatMap(umbrella -> byUmbrella.getOrDefault(umbrella, List.of()).stream())
                        .filter(each -> holds(each, day, possibly))
                        .map(each -> standsFor(each.member()))
                        .filter(each -> !each.equals(centre) && reached.add(each))
                        .toList();
                rings.add(ring);
            }
            return new Circle(rings);
        }

        /** The steps from these members to these umbrellas on a day, certain ones first. */
        List<Leg> legs(
                Collection<OrganizationId> members,
                Collection<OrganizationId> umbrellas,
                LocalDate day,
                boolean possibly) {
            Set<OrganizationId> wanted = Set.copyOf(members);
            return umbrellas.stream()
                    .flatMap(umbrella -> byUmbrella.getOrDefault(umbrella, List.of()).stream())
                    .filter(each -> wanted.contains(standsFor(each.member())) && holds(each, day, possibly))
                    .sorted(Comparator.comparing((Membership each) -> !holds(each, day, false))
                            .thenComparing(each -> each.id().value()))
                    .map(each -> new Leg(standsFor(each.member()), standsFor(each.organization()), each))
                    .toList();
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

    private Circle around(
            OrganizationId centre,
            Nearness nearness,
            Function<Collection<OrganizationId>, Set<OrganizationId>> membersOf) {
        Set<OrganizationId> reached = new HashSet<>(organizations.everyIdOf(centre));
        int most = reached.size() + MOST;
        List<List<OrganizationId>> rings = new ArrayList<>();
        List<OrganizationId> ring = List.copyOf(reached);
        while (rings.size() < (nearness == Nearness.DIRECT ? 1 : DEEPEST) && !ring.isEmpty()) {
            List<OrganizationId> next = standingFor(membersOf.apply(ring)).stream()
                    .filter(reached::add)
                    .toList();
            if (reached.size() > most) {
                throw new FilterTooWide(MOST);
            }
            rings.add(next);
            ring = organizations.withAbsorbed(next);
        }
        return new Circle(rings);
    }

    /** Whoever stands for each of these now. */
    private List<OrganizationId> standingFor(Set<OrganizationId> ids) {
        Map<OrganizationId, OrganizationId> survivors = organizations.survivorsAmong(ids);
        return ids.stream().map(each -> survivors.getOrDefault(each, each)).toList();
    }
}
