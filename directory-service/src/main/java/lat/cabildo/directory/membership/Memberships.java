package lat.cabildo.directory.membership;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import lat.cabildo.directory.membership.MembershipRefusal.AlreadyMember;
import lat.cabildo.directory.membership.MembershipRefusal.UnknownOrganization;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.organization.Organizations;
import lat.cabildo.platform.aggregate.AggregateQueries;
import lat.cabildo.platform.aggregate.Aggregates;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.aggregate.Decision;
import lat.cabildo.platform.aggregate.Page;
import lat.cabildo.platform.aggregate.PageRequest;
import lat.cabildo.platform.aggregate.StoreRefusal;
import lat.cabildo.platform.aggregate.Stored;
import lat.cabildo.platform.aggregate.Tally;
import lat.cabildo.platform.replica.FilterTooWide;
import org.bson.Document;

/** All memberships of the register. */
public final class Memberships {
    private static final int MOST_MEMBERS = 20_000;

    private final Aggregates<MembershipId, Membership, MembershipEvent> aggregates;
    private final AggregateQueries<Membership> queries;
    private final Tally tally;
    private final Organizations organizations;

    Memberships(
            Aggregates<MembershipId, Membership, MembershipEvent> aggregates,
            AggregateQueries<Membership> queries,
            Tally tally,
            Organizations organizations) {
        this.aggregates = aggregates;
        this.queries = queries;
        this.tally = tally;
        this.organizations = organizations;
    }

    /** @throws StoreRefusal.UnknownId if there is none */
    public Stored<Membership> get(MembershipId id) {
        return aggregates.find(id).orElseThrow(() -> new StoreRefusal.UnknownId(id.value()));
    }

    public Page<Stored<Membership>> page(MembershipFilter filter, PageRequest request) {
        return queries.page(filter.toDocument(), request);
    }

    /**
     * @throws UnknownOrganization if one of the two is not in the register or no longer active
     * @throws AlreadyMember if the two have a membership that lasts
     */
    public Stored<Membership> start(
            Command command,
            MembershipId id,
            OrganizationId member,
            OrganizationId organization,
            MembershipTerms terms) {
        requireActive("member", member);
        requireActive("organization", organization);
        try {
            return aggregates.create(command, id, () -> Membership.start(id, member, organization, terms));
        } catch (StoreRefusal.KeyTaken taken) {
            throw new AlreadyMember(taken.holder());
        }
    }

    /**
     * Starts a membership that was decided about before; the command must be the same each time. One of the two may
     * have been dissolved since, which ends it again.
     *
     * @return the membership by which the two belong together
     * @throws StoreRefusal.KeyTaken if another one of the two has ended at this very moment
     */
    public MembershipId admit(
            Command command,
            MembershipId id,
            OrganizationId member,
            OrganizationId organization,
            MembershipTerms terms) {
        try {
            aggregates.create(command, id, () -> Membership.start(id, member, organization, terms));
            return id;
        } catch (StoreRefusal.KeyTaken taken) {
            if (taken.holder() == null) {
                throw taken;
            }
            return new MembershipId(taken.holder());
        }
    }

    public boolean isKnown(MembershipId id) {
        return aggregates.find(id).isPresent();
    }

    /** By which one of these members belongs to one of these organizations, suspended or not. */
    public Optional<MembershipId> lastingOf(
            Collection<OrganizationId> members, Collection<OrganizationId> organizations) {
        Document filter = new MembershipFilter(members, organizations, null, null)
                .toDocument()
                .append(
                        "st.status",
                        new Document(
                                "$in", List.of(MembershipStatus.CURRENT.name(), MembershipStatus.SUSPENDED.name())));
        return queries.page(filter, new PageRequest(1, null)).items().stream()
                .map(found -> found.state().id())
                .findFirst();
    }

    /** By which these members belong to these organizations, those that are suspended left out. */
    public List<Membership> currentOf(Collection<OrganizationId> members, Collection<OrganizationId> organizations) {
        MembershipFilter filter = new MembershipFilter(members, organizations, null, MembershipStatus.CURRENT);
        List<Membership> current = new ArrayList<>();
        Page.forEach(request -> page(filter, request), each -> current.add(each.state()));
        return current;
    }

    public Stored<Membership> change(
            Command command, MembershipId id, Function<Membership, Decision<Membership, MembershipEvent>> decide) {
        return aggregates.change(command, id, decide);
    }

    /**
     * Ends a membership of which one side was dissolved, and opens one again that ended only for that reason once both
     * stand; unless another one of the same two has started meanwhile.
     */
    void settle(Command command, MembershipId id) {
        try {
            change(
                    command,
                    id,
                    membership -> organizations
                            .dissolutionOfAny(List.of(membership.member(), membership.organization()))
                            .map(dissolution -> membership.close(dissolution.on()))
                            .orElseGet(membership::reopen));
        } catch (StoreRefusal.KeyTaken another) {
            // It stays as it ended: its place is taken, and nobody is to be told so.
        }
    }

    /** Whether one of these organizations is a current member of one of the roots. */
    boolean isMemberOfAny(Set<String> roots, Collection<String> organizations) {
        Document filter = new Document("st.member", new Document("$in", List.copyOf(organizations)))
                .append("st.organization", new Document("$in", List.copyOf(roots)))
                .append("st.status", MembershipStatus.CURRENT.name());
        return queries.count(filter) > 0;
    }

    /**
     * Current members of one of these organizations, under the ids of their memberships.
     *
     * @throws FilterTooWide if they are more than a query can carry
     */
    public Set<OrganizationId> membersOf(Collection<OrganizationId> roots) {
        Document filter = new Document(
                        "st.organization",
                        new Document(
                                "$in", roots.stream().map(OrganizationId::value).toList()))
                .append("st.status", MembershipStatus.CURRENT.name());
        Set<String> found = tally.by("st.member", filter, MOST_MEMBERS + 1).keySet();
        if (found.size() > MOST_MEMBERS) {
            throw new FilterTooWide(MOST_MEMBERS);
        }
        return found.stream().map(OrganizationId::new).collect(Collectors.toSet());
    }

    private void requireActive(String field, OrganizationId id) {
        if (organizations.find(id).filter(found -> found.state().isActive()).isEmpty()) {
            throw new UnknownOrganization(field, id);
        }
    }
}
