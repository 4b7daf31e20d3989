package lat.cabildo.notifications.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import lat.cabildo.platform.aggregate.Id;
import lat.cabildo.platform.replica.Replica;
import org.springframework.stereotype.Component;

/** Whether the copies of those a domain event speaks of have come, and by which ids a person is known. */
@Component
public class Acquaintance {
    private final Replica<OrganizationId, OrganizationCopy> organizations;
    private final Replica<PersonId, PersonCopy> people;
    private final Replica<PostId, PostCopy> posts;

    Acquaintance(
            Replica<OrganizationId, OrganizationCopy> organizations,
            Replica<PersonId, PersonCopy> people,
            Replica<PostId, PostCopy> posts) {
        this.organizations = organizations;
        this.people = people;
        this.posts = posts;
    }

    /** Ids of anything else count as known. */
    public boolean withAll(Collection<String> ids) {
        List<OrganizationId> ofOrganizations = new ArrayList<>();
        List<PersonId> ofPeople = new ArrayList<>();
        List<PostId> ofPosts = new ArrayList<>();
        for (String id : ids) {
            if (OrganizationId.isValid(id)) {
                ofOrganizations.add(new OrganizationId(id));
            } else if (PersonId.isValid(id)) {
                ofPeople.add(new PersonId(id));
            } else if (PostId.isValid(id)) {
                ofPosts.add(new PostId(id));
            }
        }
        return knowsAll(organizations, ofOrganizations) && knowsAll(people, ofPeople) && knowsAll(posts, ofPosts);
    }

    /** Of a person also the ids of records that were merged into this one. */
    public Set<String> allIdsOf(String id) {
        return PersonId.isValid(id)
                ? people.expand(new PersonId(id)).stream().map(PersonId::value).collect(Collectors.toSet())
                : Set.of(id);
    }

    private static <I extends Id> boolean knowsAll(Replica<I, ?> copies, List<I> ids) {
        return ids.isEmpty() || copies.resolve(ids).keySet().containsAll(ids);
    }
}
