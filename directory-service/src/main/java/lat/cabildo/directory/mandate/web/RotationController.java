package lat.cabildo.directory.mandate.web;

import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import lat.cabildo.directory.mandate.Mandate;
import lat.cabildo.directory.mandate.Mandates;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.post.Constituency;
import lat.cabildo.directory.post.MandateId;
import lat.cabildo.directory.post.Post;
import lat.cabildo.directory.post.PostId;
import lat.cabildo.directory.post.Posts;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.aggregate.Stored;
import lat.cabildo.platform.security.Authority;
import lat.cabildo.platform.security.Caller;
import lat.cabildo.platform.web.IfMatch;
import lat.cabildo.platform.web.Replies;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/posts/{id}")
class RotationController {
    private final Posts posts;
    private final Mandates mandates;
    private final Constituency constituency;
    private final Authority authority;
    private final Clock clock;

    RotationController(Posts posts, Mandates mandates, Constituency constituency, Authority authority, Clock clock) {
        this.posts = posts;
        this.mandates = mandates;
        this.constituency = constituency;
        this.authority = authority;
        this.clock = clock;
    }

    /** To which members the post passes, the next one first. */
    @GetMapping("/rotation")
    RotationView getRotation(@PathVariable PostId id) {
        Post post = posts.get(id).state();
        List<OrganizationId> order = constituency.turn(post);
        return RotationView.of(id, order, constituency.membersAmong(post, order));
    }

    /**
     * Passes the post on to the member whose turn it is: whoever held it leaves by the same decision. Refused if the
     * day lies ahead.
     */
    @PostMapping("/hand-over")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<MandateView> handPostOver(
            @PathVariable PostId id, @Valid @RequestBody HandOverBody body, @IfMatch Command command, Caller caller) {
        authority.require(caller, posts.ownersOf(posts.get(id).state().id()));
        MandateId next = new MandateId(command.newId("mdt"));
        Stored<Mandate> begun = mandates.handOver(command, id, body.seat(next), body.representsId());
        Mandate mandate = begun.state();
        boolean succeeded = posts.get(id).state().isSucceeded(mandate.seat());
        MandateView view = MandateView.of(mandate, mandate.statusOn(LocalDate.now(clock), succeeded));
        return Replies.created(begun, "/mandates/" + next, view);
    }
}
