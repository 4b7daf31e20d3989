package lat.cabildo.directory.mandate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lat.cabildo.directory.person.People;
import lat.cabildo.directory.person.Person;
import lat.cabildo.directory.person.PersonId;
import lat.cabildo.directory.post.ChangedPosts;
import lat.cabildo.directory.post.MandateId;
import lat.cabildo.directory.post.Post;
import lat.cabildo.directory.post.Posts;
import lat.cabildo.directory.post.Seat;
import lat.cabildo.directory.post.Succession;
import lat.cabildo.platform.aggregate.Page;
import lat.cabildo.platform.aggregate.PageRequest;
import lat.cabildo.platform.aggregate.PartialDate;
import lat.cabildo.platform.aggregate.Stored;
import org.jspecify.annotations.Nullable;

/**
 * Who followed whom in the posts of the register, each succession once, as the posts' ledgers have it now: what was
 * corrected or undone leaves none behind but that it was withdrawn.
 */
public final class Successions {
    private final Posts posts;
    private final People people;

    Successions(Posts posts, People people) {
        this.posts = posts;
        this.people = people;
    }

    /**
     * A succession as it stands.
     *
     * @param mandate of whose end it is told, or of whose beginning
     * @param on the day; null if it is unknown or was withdrawn
     * @param told when the register was told; null where that was before it kept note of it
     */
    public record Told(
            Post post,
            MandateId mandate,
            boolean end,
            SuccessionKind kind,
            @Nullable PartialDate on,
            @Nullable Holding outgoing,
            @Nullable Holding incoming,
            @Nullable Instant told) {}

    /** @param person who stands for the holder now; null if erased */
    public record Holding(Seat seat, @Nullable Person person) {}

    /**
     * What was told since an instant in posts that match, these in the order in which they were last changed; a page
     * has all of so many posts as it is large.
     */
    public Page<Told> page(ChangedPosts filter, PageRequest request) {
        Page<Post> found = posts.changed(filter, request).map(Stored::state);
        Instant since = filter.since();
        List<Claim> claims = found.items().stream()
                .flatMap(Successions::claims)
                .filter(claim -> claim.told == null || since == null || !claim.told.isBefore(since))
                .toList();
        List<PersonId> holders =
                claims.stream().flatMap(Claim::people).distinct().toList();
        Map<PersonId, Person> survivors = people.survivorsOf(holders);
        return new Page<>(claims.stream().map(claim -> claim.joined(survivors)).toList(), found.next());
    }

    private static Stream<Claim> claims(Post post) {
        List<Claim> all = new ArrayList<>();
        post.successions()
                .forEach(each -> all.add(new Claim(post, each.mandate(), each.isEnd(), each, post.toldOf(each))));
        post.withdrawn().forEach(each -> all.add(new Claim(post, each.mandate(), each.end(), null, each.at())));
        all.sort(Comparator.comparing(claim -> claim.told == null ? Instant.MIN : claim.told));
        return all.stream();
    }

    /** @param succession null if it is none any more */
    private record Claim(
            Post post,
            MandateId mandate,
            boolean end,
            @Nullable Succession succession,
            @Nullable Instant told) {

        Stream<PersonId> people() {
            return succession == null
                    ? Stream.empty()
                    : Stream.concat(Stream.ofNullable(succession.left()), Stream.ofNullable(succession.came()))
                            .map(Seat::person);
        }

        Told joined(Map<PersonId, Person> survivors) {
            if (succession == null) {
                return new Told(post, mandate, end, SuccessionKind.WITHDRAWN, null, null, null, told);
            }
            Holding outgoing = holding(succession.left(), survivors);
            Holding incoming = holding(succession.came(), survivors);
            return new Told(post, mandate, end, kind(outgoing, incoming), succession.on(), outgoing, incoming, told);
        }

        private static @Nullable Holding holding(@Nullable Seat seat, Map<PersonId, Person> survivors) {
            return seat == null ? null : new Holding(seat, survivors.get(seat.person()));
        }

        private static SuccessionKind kind(@Nullable Holding outgoing, @Nullable Holding incoming) {
            if (outgoing == null) {
                return SuccessionKind.BEGAN;
            }
            if (incoming == null) {
                return SuccessionKind.LEFT;
            }
            return idOf(outgoing).equals(idOf(incoming)) ? SuccessionKind.CONFIRMED : SuccessionKind.FOLLOWED;
        }

        private static PersonId idOf(Holding holding) {
            return holding.person == null ? holding.seat.person() : holding.person.id();
        }
    }
}
