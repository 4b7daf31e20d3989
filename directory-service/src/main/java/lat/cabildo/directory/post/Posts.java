package lat.cabildo.directory.post;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import lat.cabildo.directory.organization.Organization;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.organization.Organizations;
import lat.cabildo.directory.post.PostRefusal.HeldInCircle;
import lat.cabildo.directory.post.PostRefusal.OrganizationGone;
import lat.cabildo.directory.post.PostRefusal.UnknownReference;
import lat.cabildo.platform.aggregate.AggregateQueries;
import lat.cabildo.platform.aggregate.Aggregates;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.aggregate.Decision;
import lat.cabildo.platform.aggregate.Page;
import lat.cabildo.platform.aggregate.PageRequest;
import lat.cabildo.platform.aggregate.StoreRefusal;
import lat.cabildo.platform.aggregate.Stored;

/** All posts of the register. */
public final class Posts {
    private final Aggregates<PostId, Post, PostEvent> aggregates;
    private final AggregateQueries<Post> queries;
    private final Organizations organizations;

    Posts(Aggregates<PostId, Post, PostEvent> aggregates, AggregateQueries<Post> queries, Organizations organizations) {
        this.aggregates = aggregates;
        this.queries = queries;
        this.organizations = organizations;
    }

    public Optional<Stored<Post>> find(PostId id) {
        return aggregates.find(id);
    }

    /** @throws StoreRefusal.UnknownId if there is none */
    public Stored<Post> get(PostId id) {
        return find(id).orElseThrow(() -> new StoreRefusal.UnknownId(id.value()));
    }

    public Map<PostId, Stored<Post>> findAll(Collection<PostId> ids) {
        return aggregates.findAll(ids);
    }

    public Page<Stored<Post>> page(PostFilter filter, PageRequest request) {
        return queries.page(filter.toDocument(), request);
    }

    Page<Stored<Post>> page(PostsExOfficio below, PageRequest request) {
        return queries.page(below.toDocument(), request);
    }

    /** Posts that have changed since an instant, in the order in which they did. */
    public Page<Stored<Post>> changed(ChangedPosts filter, PageRequest request) {
        return queries.page(filter.toDocument(), AggregateQueries.CHANGED, true, request);
    }

    /**
     * @throws UnknownReference if the organization, one to which the post passes, or the post that this one comes with
     *     is not in the register
     * @throws OrganizationGone if the organization does not stand for itself any more
     * @throws HeldInCircle if it comes with more posts, one with the other, than may
     */
    public Stored<Post> create(Command command, PostId id, OrganizationId organization, PostDetails details) {
        requireActive(organization);
        requireKnown(details);
        requireNoCircle(id, details);
        return aggregates.create(command, id, () -> Post.create(id, organization, details));
    }

    /**
     * @throws UnknownReference if one to which the post passes, or the post that this one comes with, is unknown
     * @throws HeldInCircle if the post would come with itself, or somebody has corrected another one meanwhile so that
     *     it does
     */
    public Stored<Post> correct(Command command, PostId id, UnaryOperator<PostDetails> correction) {
        AtomicBoolean written = new AtomicBoolean();
        Stored<Post> corrected = change(command, id, post -> {
            written.set(true);
            PostDetails details = correction.apply(post.details());
            requireKnown(details);
            if (!Objects.equals(details.exOfficioOf(), post.details().exOfficioOf())) {
                requireNoCircle(id, details);
            }
            return post.correct(details, survivors(post, details));
        });
        PostDetails wanted = correction.apply(corrected.state().details());
        Stored<Post> settled = corrected;
        for (int look = 0; settled.state().linking() != null; look++) {
            settled = settleLink(command.next(command.id() + ":link:" + look), id);
        }
        boolean asWanted =
                Objects.equals(wanted.exOfficioOf(), settled.state().details().exOfficioOf());
        if (!asWanted && (written.get() || isInCircle(id, wanted))) {
            throw new HeldInCircle(id);
        }
        return settled;
    }

    /**
     * Looks whether a post is held with itself since it was said with which it is held, and undoes that; so it does
     * where builds that know nothing of it have dropped the note that somebody has to look.
     */
    Stored<Post> settleLink(Command command, PostId id) {
        return change(
                command,
                id,
                post -> post.settleLink(post.linking() == null ? isInForgottenCircle(post) : isInCircle(post)));
    }

    /**
     * Gives a seat of a post to somebody.
     *
     * @throws OrganizationGone if its organization does not stand for itself any more
     */
    public Stored<Post> give(Command command, PostId id, Function<Post, Decision<Post, PostEvent>> decide) {
        return change(command, id, post -> {
            requireActive(post.organization());
            return decide.apply(post);
        });
    }

    public Stored<Post> change(Command command, PostId id, Function<Post, Decision<Post, PostEvent>> decide) {
        return aggregates.change(command, id, post -> {
            Decision<Post, PostEvent> decision = decide.apply(post);
            if (decision.event() == null) {
                return decision;
            }
            Post told = decision.state().told(post, command.at());
            return new Decision<>(told, decision.event(), decision.steps());
        });
    }

    /** Makes a post cease to be with its organization, and be again with it. */
    public Stored<Post> settle(Command command, PostId id) {
        return change(
                command,
                id,
                post -> organizations
                        .dissolutionOfAny(List.of(post.organization()))
                        .map(dissolution ->
                                post.close(dissolution.on(), LocalDate.ofInstant(command.at(), ZoneOffset.UTC)))
                        .orElseGet(() -> post.reopen(survivors(post, post.details()))));
    }

    /** Who may change the post and its mandates; nobody but the secretariat where there is no such post. */
    public List<String> ownersOf(PostId id) {
        return find(id).map(post -> organizations.ownersOf(post.state().organization()))
                .orElse(List.of());
    }

    private Survivors survivors(Post post, PostDetails details) {
        return Survivors.among(post.represented(details), organizations);
    }

    private void requireActive(OrganizationId id) {
        Organization organization = organizations
                .find(id)
                .orElseThrow(() -> new UnknownReference("organization", id))
                .state();
        if (!organization.isActive()) {
            throw new OrganizationGone(id);
        }
    }

    private void requireNoCircle(PostId id, PostDetails details) {
        if (isInCircle(id, details)) {
            throw new HeldInCircle(id);
        }
    }

    private boolean isInCircle(Post post) {
        return isInCircle(post.id(), post.details());
    }

    /** So does one that comes with more than may. */
    private boolean isInCircle(PostId id, PostDetails details) {
        List<Post> above = above(id, details);
        return above.size() > Offices.MOST || comesBack(id, details, above);
    }

    /** Whether it is held with itself, and nobody else is going to look. */
    private boolean isInForgottenCircle(Post post) {
        List<Post> above = above(post.id(), post.details());
        return comesBack(post.id(), post.details(), above) && above.stream().allMatch(each -> each.linking() == null);
    }

    /** With which a post comes, one with the other, the nearest first: until it comes back, and one more than may. */
    private List<Post> above(PostId id, PostDetails details) {
        List<Post> above = new ArrayList<>();
        PostId next = details.exOfficioOf();
        while (next != null && !next.equals(id) && above.size() <= Offices.MOST) {
            Optional<Stored<Post>> found = find(next);
            found.ifPresent(post -> above.add(post.state()));
            next = found.map(post -> post.state().details().exOfficioOf()).orElse(null);
        }
        return above;
    }

    private static boolean comesBack(PostId id, PostDetails details, List<Post> above) {
        PostDetails last = above.isEmpty() ? details : above.getLast().details();
        return id.equals(last.exOfficioOf());
    }

    private void requireKnown(PostDetails details) {
        PostId other = details.exOfficioOf();
        if (other != null && find(other).isEmpty()) {
            throw new UnknownReference("exOfficioOf", other);
        }
        Representation representation = details.representation();
        if (representation != null) {
            Set<OrganizationId> unknown = new LinkedHashSet<>(representation.named());
            unknown.removeAll(organizations.findAll(unknown).keySet());
            for (OrganizationId each : unknown) {
                String part = representation.rotation().contains(each) ? "rotation" : "quotas";
                throw new UnknownReference("representation/" + part, each);
            }
        }
    }
}
