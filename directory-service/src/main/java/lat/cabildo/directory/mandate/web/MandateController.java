package lat.cabildo.directory.mandate.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lat.cabildo.directory.fact.Ending;
import lat.cabildo.directory.json.EndBody;
import lat.cabildo.directory.mandate.Mandate;
import lat.cabildo.directory.mandate.MandateFilter;
import lat.cabildo.directory.mandate.MandateStatus;
import lat.cabildo.directory.mandate.Mandates;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.organization.Organizations;
import lat.cabildo.directory.person.People;
import lat.cabildo.directory.person.PersonId;
import lat.cabildo.directory.post.MandateId;
import lat.cabildo.directory.post.Post;
import lat.cabildo.directory.post.PostId;
import lat.cabildo.directory.post.Posts;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.aggregate.Page;
import lat.cabildo.platform.aggregate.PageRequest;
import lat.cabildo.platform.aggregate.PartialDate.Answer;
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
@RequestMapping("/mandates")
class MandateController {
    private final Mandates mandates;
    private final Posts posts;
    private final People people;
    private final Organizations organizations;
    private final Authority authority;
    private final Clock clock;

    MandateController(
            Mandates mandates,
            Posts posts,
            People people,
            Organizations organizations,
            Authority authority,
            Clock clock) {
        this.mandates = mandates;
        this.posts = posts;
        this.people = people;
        this.organizations = organizations;
        this.authority = authority;
        this.clock = clock;
    }

    /**
     * Mandates; filters may be combined. With {@code asOf} only those by which the post was held on that day, or may
     * have been; a page then looks at as many as {@code size} says, and may be empty.
     */
    @GetMapping
    ResponseEntity<Map<String, List<MandateView>>> listMandates(
            @RequestParam(required = false) @Nullable PersonId person,
            @RequestParam(required = false) @Nullable PostId post,
            @RequestParam(required = false) @Nullable OrganizationId organization,
            @RequestParam(required = false) @Nullable OrganizationId represents,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            PageRequest page) {
        MandateFilter filter = new MandateFilter(
                person == null ? null : people.everyIdOf(person),
                post,
                organizations.expand(organization),
                organizations.expand(represents));
        Page<Mandate> found = mandates.page(filter, page).map(Stored::state);
        Map<PostId, Stored<Post>> held = posts.findAll(
                found.items().stream().map(Mandate::post).distinct().toList());
        List<MandateView> shown = found.items().stream()
                .flatMap(mandate -> shown(mandate, held, asOf).stream())
                .toList();
        return Replies.page(new Page<>(shown, found.next()));
    }

    /** One mandate. */
    @GetMapping("/{id}")
    ResponseEntity<MandateView> getMandate(@PathVariable MandateId id) {
        return shown(mandates.get(id));
    }

    /**
     * Refused where others certainly hold all seats of the post on a day of the term, or all that a quota leaves to the
     * member whom the person represents.
     */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<MandateView> startMandate(@Valid @RequestBody MandateBody body, Command command, Caller caller) {
        authority.require(caller, posts.ownersOf(body.postId()));
        MandateId id = new MandateId(command.newId("mdt"));
        Stored<Mandate> started = mandates.start(command, body.postId(), body.seat(id), body.representsId());
        return Replies.created(started, "/mandates/" + id, view(started.state()));
    }

    /**
     * Corrects what is said of a mandate, such as its dates, or for whom the post is held; that must be possible as if
     * the mandate were started now.
     */
    @PatchMapping("/{id}")
    ResponseEntity<MandateView> correctMandate(
            @PathVariable MandateId id, @RequestBody MergePatch patch, @IfMatch Command command, Caller caller) {
        authority.require(caller, posts.ownersOf(mandates.get(id).state().post()));
        return shown(mandates.correct(
                command, id, seat -> patch.apply(TermBody.of(seat)).toCorrection()));
    }

    /** Ends a mandate and makes its seat free. */
    @PostMapping("/{id}/end")
    ResponseEntity<MandateView> endMandate(
            @PathVariable MandateId id, @Valid @RequestBody EndBody body, @IfMatch Command command, Caller caller) {
        authority.require(caller, posts.ownersOf(mandates.get(id).state().post()));
        return shown(mandates.end(command, id, new Ending(body.day(), body.reason())));
    }

    private ResponseEntity<MandateView> shown(Stored<Mandate> stored) {
        return Replies.joined(stored, view(stored.state()));
    }

    private MandateView view(Mandate mandate) {
        return view(mandate, posts.findAll(List.of(mandate.post())));
    }

    private MandateView view(Mandate mandate, Map<PostId, Stored<Post>> held) {
        Stored<Post> post = held.get(mandate.post());
        return MandateView.of(mandate, statusOf(mandate, post));
    }

    /** Empty if the post was certainly not held by it on that day. */
    private Optional<MandateView> shown(Mandate mandate, Map<PostId, Stored<Post>> held, @Nullable LocalDate asOf) {
        Stored<Post> post = held.get(mandate.post());
        if (asOf == null || post == null) {
            return Optional.of(view(mandate, held));
        }
        Answer answer = post.state().isHeldOn(mandate.seat(), asOf, LocalDate.now(clock));
        return answer == Answer.NO
                ? Optional.empty()
                : Optional.of(MandateView.of(mandate, statusOf(mandate, post), answer));
    }

    private MandateStatus statusOf(Mandate mandate, @Nullable Stored<Post> post) {
        boolean succeeded = post != null && post.state().isSucceeded(mandate.seat());
        return mandate.statusOn(LocalDate.now(clock), succeeded);
    }
}
