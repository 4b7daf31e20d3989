package lat.cabildo.directory.post.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lat.cabildo.directory.fact.Ending;
import lat.cabildo.directory.json.EndBody;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.organization.Organizations;
import lat.cabildo.directory.post.Offices;
import lat.cabildo.directory.post.Post;
import lat.cabildo.directory.post.PostFilter;
import lat.cabildo.directory.post.PostId;
import lat.cabildo.directory.post.PostRole;
import lat.cabildo.directory.post.Posts;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.aggregate.Page;
import lat.cabildo.platform.aggregate.PageRequest;
import lat.cabildo.platform.aggregate.Stored;
import lat.cabildo.platform.security.Authority;
import lat.cabildo.platform.security.Caller;
import lat.cabildo.platform.web.IfMatch;
import lat.cabildo.platform.web.MergePatch;
import lat.cabildo.platform.web.Replies;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/posts")
class PostController {
    private final Posts posts;
    private final Offices offices;
    private final Organizations organizations;
    private final Authority authority;
    private final Clock clock;

    PostController(Posts posts, Offices offices, Organizations organizations, Authority authority, Clock clock) {
        this.posts = posts;
        this.offices = offices;
        this.organizations = organizations;
        this.authority = authority;
        this.clock = clock;
    }

    /** Posts; filters may be combined. {@code vacant} is said of a day, today unless {@code asOf} says otherwise. */
    @GetMapping
    ResponseEntity<Map<String, List<PostView>>> listPosts(
            @RequestParam(required = false) @Nullable OrganizationId organization,
            @RequestParam(required = false) @Nullable PostRole role,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            PageRequest page) {
        PostFilter filter = new PostFilter(organizations.expand(organization), role);
        Page<Post> found = posts.page(filter, page).map(Stored::state);
        Map<PostId, List<Post>> above = offices.above(found.items());
        return Replies.page(found.map(post -> view(post, above, asOf)));
    }

    /** One post; {@code vacant} is said of a day, today unless {@code asOf} says otherwise. */
    @GetMapping("/{id}")
    ResponseEntity<PostView> getPost(
            @PathVariable PostId id, @RequestParam(required = false) @Nullable LocalDate asOf) {
        Stored<Post> found = posts.get(id);
        return Replies.joined(found, view(found.state(), asOf));
    }

    /** Adds a post to an organization. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<PostView> createPost(@Valid @RequestBody PostBody body, Command command, Caller caller) {
        authority.require(caller, organizations.ownersOf(body.organizationId()));
        PostId id = new PostId(command.newId("pst"));
        Stored<Post> created = posts.create(command, id, body.organizationId(), body.details());
        return Replies.created(created, "/posts/" + id, view(created.state()));
    }

    /** Corrects what is said of a post. */
    @PatchMapping("/{id}")
    ResponseEntity<PostView> correctPost(
            @PathVariable PostId id, @RequestBody MergePatch patch, @IfMatch Command command, Caller caller) {
        requireOwner(caller, id);
        return changed(posts.correct(
                command, id, details -> patch.apply(PostDetailsBody.of(details)).details()));
    }

    /** Abolishes a post that nobody holds any more. */
    @PostMapping("/{id}/abolish")
    ResponseEntity<PostView> abolishPost(
            @PathVariable PostId id, @Valid @RequestBody EndBody body, @IfMatch Command command, Caller caller) {
        requireOwner(caller, id);
        return changed(posts.change(command, id, post -> post.abolish(new Ending(body.day(), body.reason()))));
    }

    private void requireOwner(Caller caller, PostId id) {
        authority.require(caller, posts.ownersOf(posts.get(id).state().id()));
    }

    private ResponseEntity<PostView> changed(Stored<Post> stored) {
        return Replies.ok(stored, view(stored.state()));
    }

    private PostView view(Post post) {
        return view(post, null);
    }

    private PostView view(Post post, @Nullable LocalDate asOf) {
        return view(post, offices.above(List.of(post)), asOf);
    }

    private PostView view(Post post, Map<PostId, List<Post>> above, @Nullable LocalDate asOf) {
        LocalDate today = LocalDate.now(clock);
        LocalDate day = asOf == null ? today : asOf;
        return PostView.of(post, Offices.isVacantOn(post, above.getOrDefault(post.id(), List.of()), day, today));
    }
}
