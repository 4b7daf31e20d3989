package lat.cabildo.events.directory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lat.cabildo.platform.replica.Replica;
import lat.cabildo.platform.replica.Resolved;
import org.bson.Document;

/** Look-ups in the copies of the directory; never waits for it. */
public final class Directory {

    /** As many ids of others as one query carries. */
    static final int WIDEST_FILTER = 20_000;

    private final Replica<OrganizationId, OrganizationCopy> organizations;
    private final Replica<PersonId, PersonCopy> people;
    private final Replica<PostId, PostCopy> posts;
    private final Replica<MembershipId, MembershipCopy> memberships;

    Directory(
            Replica<OrganizationId, OrganizationCopy> organizations,
            Replica<PersonId, PersonCopy> people,
            Replica<PostId, PostCopy> posts,
            Replica<MembershipId, MembershipCopy> memberships) {
        this.organizations = organizations;
        this.people = people;
        this.posts = posts;
        this.memberships = memberships;
    }

    /** The survivors behind these ids, keyed by the ids asked for; unknown ones are left out. */
    public Map<OrganizationId, Resolved<OrganizationId, OrganizationCopy>> organizations(
            Collection<OrganizationId> ids) {
        return organizations.resolve(ids);
    }

    public Map<PersonId, Resolved<PersonId, PersonCopy>> people(Collection<PersonId> ids) {
        return people.resolve(ids);
    }

    public Map<PostId, Resolved<PostId, PostCopy>> posts(Collection<PostId> ids) {
        return posts.resolve(ids);
    }

    /** All ids under which one organization is known: its own and those of what was merged into it. */
    public Set<OrganizationId> sameAs(OrganizationId id) {
        return organizations.expand(id);
    }

    /** All ids under which one person is or was known. */
    public Set<PersonId> sameAs(PersonId id) {
        return people.expand(id);
    }

    /** Whether the directory once told of this person and has erased them. */
    public boolean isErased(PersonId id) {
        return people.has(id, 1) && people.find(id).isEmpty();
    }

    /** @throws lat.cabildo.platform.replica.FilterTooWide if there are more than a query can carry */
    public List<OrganizationId> inCountry(String country) {
        return organizations.matching(new Document("st.country", country), WIDEST_FILTER);
    }

    /** The organizations that are members of this one now. */
    public Set<OrganizationId> membersOf(OrganizationId organization) {
        List<String> same =
                sameAs(organization).stream().map(OrganizationId::value).toList();
        Document current = new Document("st.organization", new Document("$in", same)).append("st.status", "current");
        return memberships.resolve(memberships.matching(current, WIDEST_FILTER)).values().stream()
                .map(each -> each.copy().member())
                .collect(Ids.toOrganizations());
    }
}
