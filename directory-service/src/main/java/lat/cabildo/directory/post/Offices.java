package lat.cabildo.directory.post;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import lat.cabildo.platform.aggregate.Page;
import lat.cabildo.platform.aggregate.PartialDate.Answer;
import lat.cabildo.platform.aggregate.Stored;
import org.springframework.stereotype.Component;

/**
 * Posts that are held with others: whoever holds the mayor's holds the seat in the council that comes with it, and what
 * comes with that. At most {@value #MOST} posts come one with the other.
 */
@Component
public class Offices {
    public static final int MOST = 20;

    private final Posts posts;

    Offices(Posts posts) {
        this.posts = posts;
    }

    /** For each of these the posts whose holders hold it, too, the nearest first. */
    public Map<PostId, List<Post>> above(Collection<Post> held) {
        Map<PostId, Post> known = new HashMap<>();
        held.forEach(post -> known.put(post.id(), post));
        Collection<Post> ring = held;
        for (int depth = 0; depth < MOST && !ring.isEmpty(); depth++) {
            List<PostId> next = ring.stream()
                    .flatMap(post -> Stream.ofNullable(post.details().exOfficioOf()))
                    .filter(id -> !known.containsKey(id))
                    .distinct()
                    .toList();
            ring = posts.findAll(next).values().stream().map(Stored::state).toList();
            ring.forEach(post -> known.put(post.id(), post));
        }
        Map<PostId, List<Post>> above = new HashMap<>();
        held.forEach(post -> above.put(post.id(), above(post, known)));
        return above;
    }

    private static List<Post> above(Post post, Map<PostId, Post> known) {
        List<Post> above = new ArrayList<>();
        Set<PostId> seen = new HashSet<>(Set.of(post.id()));
        PostId next = post.details().exOfficioOf();
        while (next != null && above.size() < MOST && seen.add(next)) {
            Post source = known.get(next);
            if (source == null) {
                break;
            }
            above.add(source);
            next = source.details().exOfficioOf();
        }
        return above;
    }

    /** These posts and all that whoever holds one of them holds, too. */
    public List<Post> withThoseBelow(Collection<PostId> held) {
        Map<PostId, Post> all = new LinkedHashMap<>();
        posts.findAll(held).forEach((id, post) -> all.put(id, post.state()));
        List<PostId> ring = List.copyOf(all.keySet());
        for (int depth = 0; depth < MOST && !ring.isEmpty(); depth++) {
            List<PostId> next = new ArrayList<>();
            PostsExOfficio below = new PostsExOfficio(ring);
            Page.forEach(request -> posts.page(below, request), found -> {
                Post post = found.state();
                if (all.putIfAbsent(post.id(), post) == null) {
                    next.add(post.id());
                }
            });
            ring = next;
        }
        return List.copyOf(all.values());
    }

    /**
     * Whether nobody held a post on a day, by itself or with one of those above; those without a mandate say nothing.
     */
    public static Answer isVacantOn(Post post, List<Post> above, LocalDate day, LocalDate today) {
        Set<Answer> answers = new HashSet<>();
        Stream.concat(Stream.of(post), above.stream())
                .filter(Post::wasEverHeld)
                .forEach(each -> answers.add(each.isVacantOn(day, today)));
        if (answers.contains(Answer.NO)) {
            return Answer.NO;
        }
        return answers.equals(Set.of(Answer.YES)) ? Answer.YES : Answer.UNKNOWN;
    }
}
