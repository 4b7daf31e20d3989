package lat.cabildo.agreements.directory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lat.cabildo.platform.replica.Replica;
import lat.cabildo.platform.replica.Resolved;
import org.bson.Document;

/** What is known here of the directory, found by id or by what agreements are filtered with. */
public final class Directory {

    /** Most ids that a filter on an attribute of organizations may match. */
    public static final int WIDEST_FILTER = 20_000;

    private static final int MOST_MANDATES = 200;

    private final Replica<OrganizationId, OrganizationCopy> organizations;
    private final Replica<PersonId, PersonCopy> people;
    private final Replica<PostId, PostCopy> posts;
    private final Replica<MandateId, MandateCopy> mandates;

    Directory(
            Replica<OrganizationId, OrganizationCopy> organizations,
            Replica<PersonId, PersonCopy> people,
            Replica<PostId, PostCopy> posts,
            Replica<MandateId, MandateCopy> mandates) {
        this.organizations = organizations;
        this.people = people;
        this.posts = posts;
        this.mandates = mandates;
    }

    public Optional<OrganizationCopy> organization(OrganizationId id) {
        return organizations.find(id);
    }

    /** The survivors behind these ids; unknown ones are left out. */
    public Map<OrganizationId, Resolved<OrganizationId, OrganizationCopy>> organizations(
            Collection<OrganizationId> ids) {
        return organizations.resolve(ids);
    }

    /** The id and every other that now means the same organization. */
    public Set<OrganizationId> sameAs(OrganizationId id) {
        return organizations.expand(id);
    }

    /** @throws lat.cabildo.platform.replica.FilterTooWide if more than {@value #WIDEST_FILTER} are there */
    public List<OrganizationId> organizationsOf(String country) {
        return organizations.matching(new Document("st.country", country), WIDEST_FILTER);
    }

    public Optional<PersonCopy> person(PersonId id) {
        return people.find(id);
    }

    /** The survivors behind these ids; unknown ones are left out. */
    public Map<PersonId, Resolved<PersonId, PersonCopy>> people(Collection<PersonId> ids) {
        return people.resolve(ids);
    }

    /** All ids under which one person is or was known. */
    public Set<PersonId> sameAs(PersonId id) {
        return people.expand(id);
    }

    public Optional<PostCopy> post(PostId id) {
        return posts.find(id);
    }

    /** Every mandate of this person, under any of its ids, in this post. */
    public List<MandateCopy> mandates(PersonId person, PostId post) {
        List<String> same = sameAs(person).stream().map(PersonId::value).toList();
        Document filter = new Document("st.post", post.value()).append("st.person", new Document("$in", same));
        return mandates.matching(filter, MOST_MANDATES).stream()
                .flatMap(id -> mandates.find(id).stream())
                .toList();
    }
}
