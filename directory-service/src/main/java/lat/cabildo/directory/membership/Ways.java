package lat.cabildo.directory.membership;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.platform.aggregate.PartialDate.Answer;

/** The ways by which those of a circle belong to its centre, from ring to ring inwards. */
final class Ways {

    /**
     * One step of a way.
     *
     * @param member and umbrella, as they stand for themselves now
     */
    record Leg(OrganizationId member, OrganizationId umbrella, Membership membership) {}

    /** Which steps there are, in the order in which they are preferred. */
    interface Legs {
        List<Leg> between(Collection<OrganizationId> members, Collection<OrganizationId> umbrellas);
    }

    private final OrganizationId centre;
    private final Circle circle;
    private final Legs legs;

    Ways(OrganizationId centre, Circle circle, Legs legs) {
        this.centre = centre;
        this.circle = circle;
        this.legs = legs;
    }

    /** These by their ways, in their order; whoever has left since the circle was drawn is left out. */
    List<Member> of(List<OrganizationId> wanted, Answer held) {
        Map<OrganizationId, Leg> first = new HashMap<>();
        Set<OrganizationId> open = new LinkedHashSet<>(wanted);
        List<List<OrganizationId>> rings = circle.rings();
        for (int depth = rings.size() - 1; depth >= 0; depth--) {
            Set<OrganizationId> ring = new HashSet<>(rings.get(depth));
            List<OrganizationId> here = open.stream().filter(ring::contains).toList();
            Set<OrganizationId> inner = depth == 0 ? Set.of(centre) : Set.copyOf(rings.get(depth - 1));
            if (!here.isEmpty()) {
                // Who was merged since the circle was drawn may stand in another ring now, and would lead in circles.
                legs.between(here, inner).stream()
                        .filter(leg -> ring.contains(leg.member()) && inner.contains(leg.umbrella()))
                        .forEach(leg -> first.putIfAbsent(leg.member(), leg));
                here.stream().map(first::get).filter(leg -> leg != null).forEach(leg -> open.add(leg.umbrella()));
            }
        }
        return wanted.stream()
                .flatMap(each -> member(each, first, held).stream())
                .toList();
    }

    private Optional<Member> member(OrganizationId id, Map<OrganizationId, Leg> first, Answer held) {
        Leg last = first.get(id);
        LinkedList<OrganizationId> through = new LinkedList<>();
        Leg leg = last;
        while (leg != null && !leg.umbrella().equals(centre)) {
            through.addFirst(leg.umbrella());
            leg = first.get(leg.umbrella());
        }
        return last == null || leg == null
                ? Optional.empty()
                : Optional.of(new Member(id, through, last.membership(), held));
    }
}
