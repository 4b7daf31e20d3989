package lat.cabildo.directory.membership.web;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import lat.cabildo.directory.fact.Ending;
import lat.cabildo.directory.json.EndBody;
import lat.cabildo.directory.membership.EndedBy;
import lat.cabildo.directory.membership.Membership;
import lat.cabildo.directory.membership.MembershipClass;
import lat.cabildo.directory.membership.MembershipFilter;
import lat.cabildo.directory.membership.MembershipId;
import lat.cabildo.directory.membership.MembershipStatus;
import lat.cabildo.directory.membership.Memberships;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.organization.Organizations;
import lat.cabildo.platform.aggregate.Command;
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
@RequestMapping("/memberships")
class MembershipController {
    private final Memberships memberships;
    private final Organizations organizations;
    private final Authority authority;

    MembershipController(Memberships memberships, Organizations organizations, Authority authority) {
        this.memberships = memberships;
        this.organizations = organizations;
        this.authority = authority;
    }

    /** Memberships; filters may be combined. */
    @GetMapping
    ResponseEntity<Map<String, List<MembershipView>>> listMemberships(
            @RequestParam(required = false) @Nullable OrganizationId member,
            @RequestParam(required = false) @Nullable OrganizationId organization,
            @RequestParam(name = "class", required = false) @Nullable MembershipClass membershipClass,
            @RequestParam(required = false) @Nullable MembershipStatus status,
            PageRequest page) {
        MembershipFilter filter = new MembershipFilter(
                organizations.expand(member), organizations.expand(organization), membershipClass, status);
        return Replies.page(memberships.page(filter, page).map(found -> MembershipView.of(found.state())));
    }

    /** One membership. */
    @GetMapping("/{id}")
    ResponseEntity<MembershipView> getMembership(@PathVariable MembershipId id) {
        return shown(memberships.get(id));
    }

    /** Makes an organization a member of another one. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<MembershipView> startMembership(
            @Valid @RequestBody MembershipBody body, Command command, Caller caller) {
        authority.require(caller, organizations.ownersOf(body.organizationId()));
        MembershipId id = new MembershipId(command.newId("mbr"));
        Stored<Membership> started =
                memberships.start(command, id, body.memberId(), body.organizationId(), body.terms());
        return Replies.created(started, "/memberships/" + id, MembershipView.of(started.state()));
    }

    /** Corrects what is said of a membership, such as its class or its dates. */
    @PatchMapping("/{id}")
    ResponseEntity<MembershipView> correctMembership(
            @PathVariable MembershipId id, @RequestBody MergePatch patch, @IfMatch Command command, Caller caller) {
        requireUmbrella(caller, id);
        return shown(memberships.change(
                command,
                id,
                membership -> membership.correct(
                        patch.apply(TermsBody.of(membership.terms())).terms())));
    }

    /** Ends a membership. */
    @PostMapping("/{id}/end")
    ResponseEntity<MembershipView> endMembership(
            @PathVariable MembershipId id, @Valid @RequestBody EndBody body, @IfMatch Command command, Caller caller) {
        requireUmbrella(caller, id);
        return ended(command, id, body, EndedBy.ORGANIZATION);
    }

    /** The member leaves, by its own word. */
    @PostMapping("/{id}/withdraw")
    ResponseEntity<MembershipView> withdrawFromMembership(
            @PathVariable MembershipId id, @Valid @RequestBody EndBody body, @IfMatch Command command, Caller caller) {
        authority.require(
                caller, organizations.ownersOf(memberships.get(id).state().member()));
        return ended(command, id, body, EndedBy.MEMBER);
    }

    private ResponseEntity<MembershipView> ended(Command command, MembershipId id, EndBody body, EndedBy by) {
        Ending last = new Ending(body.day(), body.reason());
        return shown(memberships.change(command, id, membership -> membership.end(last, by)));
    }

    /** It rests: whoever acts for the umbrella does not act for the member meanwhile. */
    @PostMapping("/{id}/suspend")
    ResponseEntity<MembershipView> suspendMembership(
            @PathVariable MembershipId id, @Valid @RequestBody EndBody body, @IfMatch Command command, Caller caller) {
        requireUmbrella(caller, id);
        Ending since = new Ending(body.day(), body.reason());
        return shown(memberships.change(command, id, membership -> membership.suspend(since)));
    }

    /** Undoes a suspension. */
    @PostMapping("/{id}/reinstate")
    ResponseEntity<MembershipView> reinstateMembership(
            @PathVariable MembershipId id, @IfMatch Command command, Caller caller) {
        requireUmbrella(caller, id);
        return shown(memberships.change(command, id, Membership::reinstate));
    }

    private void requireUmbrella(Caller caller, MembershipId id) {
        authority.require(
                caller, organizations.ownersOf(memberships.get(id).state().organization()));
    }

    private static ResponseEntity<MembershipView> shown(Stored<Membership> stored) {
        return Replies.ok(stored, MembershipView.of(stored.state()));
    }
}
