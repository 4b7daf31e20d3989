package lat.cabildo.directory.membership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lat.cabildo.directory.membership.Ways.Leg;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.organization.Organizations;
import lat.cabildo.platform.aggregate.InvalidCursor;
import lat.cabildo.platform.aggregate.Page;
import lat.cabildo.platform.aggregate.PageRequest;
import lat.cabildo.platform.aggregate.PartialDate.Answer;
import lat.cabildo.platform.replica.FilterTooWide;

/**
 * Lists who belongs to an organization, and by what way: each once, as it stands for itself now, in the order of ids.
 */
public final class Members {
    private final Circles circles;
    private final Organizations organizations;
    private final Memberships memberships;

    Members(Circles circles, Organizations organizations, Memberships memberships) {
        this.circles = circles;
        this.organizations = organizations;
        this.memberships = memberships;
    }

    /**
     * By current memberships.
     *
     * @throws FilterTooWide if they are more than can be counted
     * @throws InvalidCursor if the cursor is not one of this list
     */
    public Page<Member> now(OrganizationId umbrella, Nearness nearness, PageRequest request) {
        Circle circle = circles.now(umbrella, nearness);
        Ways ways = new Ways(umbrella, circle, this::currentLegs);
        return page(circle.of(nearness), request, each -> ways.of(each, Answer.YES));
    }

    /**
     * By memberships as they were on a day; without those of whom it is certain that they were none.
     *
     * @throws FilterTooWide if they are more than can be counted
     * @throws InvalidCursor if the cursor is not one of this list
     */
    public Page<Member> on(OrganizationId umbrella, LocalDate day, Nearness nearness, PageRequest request) {
        Circles.Past past = circles.past(umbrella, nearness);
        Circle possibly = past.on(day, true);
        Circle surely = past.on(day, false);
        Set<OrganizationId> sure = new HashSet<>(nearness == Nearness.DIRECT ? surely.members() : surely.reached());
        Ways sureWays = new Ways(umbrella, surely, (members, umbrellas) -> past.legs(members, umbrellas, day, false));
        Ways possibleWays =
                new Ways(umbrella, possibly, (members, umbrellas) -> past.legs(members, umbrellas, day, true));
        return page(possibly.of(nearness), request, all -> {
            List<OrganizationId> certain = all.stream().filter(sure::contains).toList();
            List<OrganizationId> others =
                    all.stream().filter(each -> !sure.contains(each)).toList();
            return Stream.concat(
                            sureWays.of(certain, Answer.YES).stream(), possibleWays.of(others, Answer.UNKNOWN).stream())
                    .sorted(Comparator.comparing(member -> member.id().value()))
                    .toList();
        });
    }

    private static Page<Member> page(
            List<OrganizationId> all, PageRequest request, Function<List<OrganizationId>, List<Member>> members) {
        String after = request.after();
        if (after != null && !OrganizationId.isValid(after)) {
            throw new InvalidCursor();
        }
        List<OrganizationId> rest = all.stream()
                .filter(each -> after == null || each.value().compareTo(after) > 0)
                .sorted(Comparator.comparing(OrganizationId::value))
                .limit(request.size() + 1L)
                .toList();
        boolean more = rest.size() > request.size();
        List<OrganizationId> shown = more ? rest.subList(0, request.size()) : rest;
        return new Page<>(members.apply(shown), more ? shown.getLast().value() : null);
    }

    /** The memberships of one place, those that were entered first before others. */
    private List<Leg> currentLegs(Collection<OrganizationId> members, Collection<OrganizationId> umbrellas) {
        List<Membership> found = new ArrayList<>(memberships.currentOf(withAbsorbed(members), withAbsorbed(umbrellas)));
        found.sort(Comparator.comparing(each -> each.id().value()));
        Map<OrganizationId, OrganizationId> survivors = organizations.survivorsAmong(found.stream()
                .flatMap(each -> Stream.of(each.member(), each.organization()))
                .collect(Collectors.toSet()));
        return found.stream()
                .map(each -> new Leg(
                        survivors.getOrDefault(each.member(), each.member()),
                        survivors.getOrDefault(each.organization(), each.organization()),
                        each))
                .toList();
    }

    private List<OrganizationId> withAbsorbed(Collection<OrganizationId> ids) {
        return organizations.withAbsorbed(ids);
    }
}
