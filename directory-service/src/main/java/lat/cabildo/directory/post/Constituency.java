package lat.cabildo.directory.post;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import lat.cabildo.directory.fact.Source;
import lat.cabildo.directory.fact.Term;
import lat.cabildo.directory.membership.Membership;
import lat.cabildo.directory.membership.Memberships;
import lat.cabildo.directory.organization.Dissolution;
import lat.cabildo.directory.organization.Organization;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.organization.Organizations;
import lat.cabildo.directory.post.PostRefusal.NotAMember;
import lat.cabildo.directory.post.PostRefusal.RepresentsNobody;
import lat.cabildo.directory.post.PostRefusal.UnknownReference;
import lat.cabildo.platform.aggregate.Decision;
import lat.cabildo.platform.aggregate.StoreRefusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whom the holders of a post may stand for: the current members of its organization, or of one which that is part of,
 * as a thematic unit is of its network.
 */
@Component
public class Constituency {
    private final Organizations organizations;
    private final Memberships memberships;

    Constituency(Organizations organizations, Memberships memberships) {
        this.organizations = organizations;
        this.memberships = memberships;
    }

    /**
     * Gives a seat of a post to somebody who holds it for an organization, or for nobody.
     *
     * @param today on which a seat that is over already is history
     * @throws UnknownReference if the organization is not in the register
     * @throws NotAMember if it is no current member and the seat is not history
     * @throws RepresentsNobody if it is not said which, the post is held for members, and the seat is not history
     */
    public Decision<Post, PostEvent> take(
            Post post, Seat seat, @Nullable OrganizationId organization, LocalDate today) {
        boolean history = seat.isHistoryOn(today);
        if (organization == null) {
            if (post.details().representation() != null && !history) {
                throw new RepresentsNobody(post.id());
            }
            return post.take(seat);
        }
        return post.take(represented(post, seat, organization, history), survivors(post, organization));
    }

    /**
     * Passes a post on to somebody who holds it from then on for an organization, if it is its turn.
     *
     * @param today by which it is passed on
     * @throws UnknownReference if that is not in the register
     * @throws NotAMember if it is no current member
     */
    public Decision<Post, PostEvent> handOver(Post post, Seat next, OrganizationId organization, LocalDate today) {
        Survivors survivors = survivors(post, organization);
        List<OrganizationId> turn = post.turn(survivors);
        Set<OrganizationId> members = membersAmong(post, turn);
        OrganizationId inTurn =
                turn.stream().filter(members::contains).findFirst().orElse(null);
        return post.handOver(represented(post, next, organization, false), inTurn, survivors, today);
    }

    /**
     * Corrects a seat. One that is now said to be held for another organization, or is history no longer, is so as if
     * it were taken now; for whom it was held before may be no member any more.
     *
     * @param revision that the caller has seen; null for any
     * @param organization for which it is held; null for nobody
     * @param today on which a seat that is over already is history
     * @throws UnknownReference if another organization is not in the register
     * @throws NotAMember if it is no current member, and the seat is not history
     * @throws RepresentsNobody if it is not said which, the post is held for members, and the seat is not history
     */
    public Decision<Post, PostEvent> correct(
            Post post,
            MandateId mandate,
            @Nullable Integer revision,
            Term term,
            @Nullable Source source,
            @Nullable OrganizationId organization,
            LocalDate today) {
        Seat before = post.ledger().of(mandate).orElseThrow(() -> new StoreRefusal.UnknownId(mandate.value()));
        return post.correctSeat(
                mandate,
                revision,
                term,
                source,
                seat -> standing(post, before, seat, organization, today),
                organization == null ? survivors(post) : survivors(post, organization));
    }

    private Seat standing(Post post, Seat before, Seat seat, @Nullable OrganizationId organization, LocalDate today) {
        // One that is over only because its holder or the body is comes back as it is said to be.
        boolean history = seat.isHistoryOn(today) && seat.closing() == null;
        boolean other = !Objects.equals(organization, before.heldFor());
        boolean begins = before.isHistoryOn(today)
                && !seat.isHistoryOn(today)
                && post.details().representation() != null;
        if (!other && !begins) {
            return seat;
        }
        if (organization == null) {
            if (post.details().representation() != null && !history) {
                throw new RepresentsNobody(post.id());
            }
            return seat.representing(null);
        }
        return represented(post, seat, organization, history);
    }

    /** Who stands now for those to whom a post passes, beginning with whose turn is next. */
    public List<OrganizationId> turn(Post post) {
        return post.turn(survivors(post));
    }

    private Seat represented(Post post, Seat seat, OrganizationId organization, boolean history) {
        Organization known = organizations
                .find(organization)
                .orElseThrow(() -> new UnknownReference("represents", organization))
                .state();
        String country = known.details().location().country();
        if (history) {
            return seat.representing(new Represented(organization, country, null));
        }
        Membership membership = membership(post, organization).orElseThrow(() -> new NotAMember(organization));
        return seat.representing(
                new Represented(organization, country, membership.terms().membershipClass()));
    }

    /** By which it belongs to the post's organization, or else to the nearest which that is part of. */
    private Optional<Membership> membership(Post post, OrganizationId organization) {
        List<OrganizationId> above = above(post);
        return memberships.currentOf(organizations.everyIdOf(organization), above).stream()
                .min(Comparator.comparingInt(found -> above.indexOf(found.organization())));
    }

    /** How the member was dissolved for which a seat is held; empty while it stands, or if there is none. */
    public Optional<Dissolution> dissolutionOfMember(Seat seat) {
        OrganizationId member = seat.heldFor();
        return member == null ? Optional.empty() : organizations.dissolutionOfAny(List.of(member));
    }

    /** Who stands now for the organizations for whom a post is held, or is to be. */
    public Survivors survivors(Post post, OrganizationId... wanted) {
        Set<OrganizationId> all = new HashSet<>(post.represented(post.details()));
        all.addAll(List.of(wanted));
        return Survivors.among(all, organizations);
    }

    /** Which of these are current members. */
    public Set<OrganizationId> membersAmong(Post post, Collection<OrganizationId> survivors) {
        if (survivors.isEmpty()) {
            return Set.of();
        }
        List<OrganizationId> found = memberships.currentOf(organizations.withAbsorbed(survivors), above(post)).stream()
                .map(Membership::member)
                .toList();
        Set<OrganizationId> members = new HashSet<>(found);
        members.addAll(organizations.survivorsAmong(found).values());
        return members;
    }

    /** The post's organization and what that is part of, nearest first, each under all its ids. */
    private List<OrganizationId> above(Post post) {
        List<OrganizationId> all = new ArrayList<>();
        organizations
                .ownersOf(post.organization())
                .forEach(each -> all.addAll(organizations.everyIdOf(new OrganizationId(each))));
        return all;
    }
}
