package lat.cabildo.directory.mandate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.organization.Organizations;
import lat.cabildo.directory.person.People;
import lat.cabildo.directory.person.Person;
import lat.cabildo.directory.person.PersonId;
import lat.cabildo.directory.post.Offices;
import lat.cabildo.directory.post.Post;
import lat.cabildo.directory.post.PostFilter;
import lat.cabildo.directory.post.PostId;
import lat.cabildo.directory.post.Posts;
import lat.cabildo.directory.post.Seat;
import lat.cabildo.platform.aggregate.PageRequest;
import lat.cabildo.platform.aggregate.PartialDate.Answer;
import lat.cabildo.platform.aggregate.Stored;
import org.jspecify.annotations.Nullable;

/** Who held the posts of an organization, or of what was merged into it, on a given day. */
public final class Authorities {
    private static final int MOST_MANDATES = PageRequest.MAX_SIZE;

    private final Organizations organizations;
    private final Posts posts;
    private final Offices offices;
    private final Mandates mandates;
    private final People people;
    private final Clock clock;

    Authorities(
            Organizations organizations, Posts posts, Offices offices, Mandates mandates, People people, Clock clock) {
        this.organizations = organizations;
        this.posts = posts;
        this.offices = offices;
        this.mandates = mandates;
        this.people = people;
        this.clock = clock;
    }

    /** @param vacant whether nobody held it */
    public record Authority(Post post, Answer vacant, List<Holder> holders) {

        private Authority heldBy(Collection<PersonId> same) {
            return new Authority(
                    post,
                    vacant,
                    holders.stream()
                            .filter(holder -> same.contains(holder.seat.person()))
                            .toList());
        }
    }

    /**
     * @param person who stands for the holder now; null if erased
     * @param held yes or unknown; those who certainly did not hold it are left out
     * @param through the post with which it was held, ex officio; null if it was held by itself
     */
    public record Holder(
            Seat seat,
            @Nullable Person person,
            Answer held,
            @Nullable PostId through) {}

    /** Who held one post. */
    public Authority of(PostId post, LocalDate day) {
        return of(List.of(posts.get(post).state()), day).getFirst();
    }

    /** At most the first 500 posts. */
    public List<Authority> of(OrganizationId organization, LocalDate day) {
        PostFilter filter = new PostFilter(organizations.expand(organization), null);
        List<Post> found = posts.page(filter, new PageRequest(PageRequest.MAX_SIZE, null)).items().stream()
                .map(Stored::state)
                .toList();
        return of(found, day);
    }

    /**
     * The posts that a person held, under any id, each with nobody but that person as its holder. At most the first
     * {@value #MOST_MANDATES} mandates are looked at.
     */
    public List<Authority> ofPerson(PersonId person, LocalDate day) {
        List<PersonId> same = people.everyIdOf(person);
        List<PostId> held =
                mandates
                        .page(new MandateFilter(same, null, null), new PageRequest(MOST_MANDATES, null))
                        .items()
                        .stream()
                        .map(mandate -> mandate.state().post())
                        .distinct()
                        .toList();
        return of(offices.withThoseBelow(held), day).stream()
                .map(authority -> authority.heldBy(same))
                .filter(authority -> !authority.holders().isEmpty())
                .toList();
    }

    private List<Authority> of(List<Post> found, LocalDate day) {
        LocalDate today = LocalDate.now(clock);
        Map<PostId, List<Post>> above = offices.above(found);
        List<Claim> claims = new ArrayList<>();
        for (Post post : found) {
            claims.addAll(claims(post, post, day, today));
            for (Post source : above.getOrDefault(post.id(), List.of())) {
                claims.addAll(claims(post, source, day, today));
            }
        }
        Map<PersonId, Person> holders = people.survivorsOf(
                claims.stream().map(claim -> claim.seat.person()).distinct().toList());
        return found.stream()
                .map(post -> {
                    List<Holder> own = claims.stream()
                            .filter(claim -> claim.post.id().equals(post.id()))
                            .map(claim -> claim.holder(holders.get(claim.seat.person())))
                            .toList();
                    List<Post> sources = above.getOrDefault(post.id(), List.of());
                    return new Authority(post, Offices.isVacantOn(post, sources, day, today), own);
                })
                .toList();
    }

    private record Claim(Post post, Post through, Seat seat, Answer held) {

        Holder holder(@Nullable Person person) {
            return new Holder(seat, person, held, through.id().equals(post.id()) ? null : through.id());
        }
    }

    private static List<Claim> claims(Post post, Post source, LocalDate day, LocalDate today) {
        Stream<Claim> all = source.ledger().seats().stream()
                .map(seat -> new Claim(post, source, seat, source.isHeldOn(seat, day, today)));
        return all.filter(claim -> claim.held != Answer.NO).toList();
    }
}
