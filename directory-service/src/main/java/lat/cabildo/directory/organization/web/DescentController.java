package lat.cabildo.directory.organization.web;

import jakarta.validation.Valid;
import java.util.List;
import lat.cabildo.directory.organization.Lineages;
import lat.cabildo.directory.organization.Organization;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.organization.Organizations;
import lat.cabildo.directory.organization.Succession;
import lat.cabildo.directory.organization.Successions;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.aggregate.Stored;
import lat.cabildo.platform.security.Authority;
import lat.cabildo.platform.security.Caller;
import lat.cabildo.platform.web.IfMatch;
import lat.cabildo.platform.web.Replies;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How organizations end, and who comes after them. */
@RestController
@RequestMapping("/organizations/{id}")
class DescentController {
    private final Organizations organizations;
    private final Successions successions;
    private final Lineages lineages;
    private final Authority authority;

    DescentController(Organizations organizations, Successions successions, Lineages lineages, Authority authority) {
        this.organizations = organizations;
        this.successions = successions;
        this.lineages = lineages;
        this.authority = authority;
    }

    /** Dissolves an organization; memberships, posts and mandates of it end with it. */
    @PostMapping("/dissolve")
    ResponseEntity<OrganizationView> dissolveOrganization(
            @PathVariable OrganizationId id,
            @Valid @RequestBody DissolveBody body,
            @IfMatch Command command,
            Caller caller) {
        List<OrganizationId> successors = body.successorsOrNone();
        requireAll(caller, id, successors);
        return changed(
                successors.isEmpty()
                        ? organizations.change(command, id, organization -> organization.dissolve(body.dissolution()))
                        : successions.pass(command, id, body.successions()));
    }

    /**
     * Splits an organization into others that are in the register. It goes on beside them, or ends: then memberships,
     * posts and mandates of it end with it.
     */
    @PostMapping("/split")
    ResponseEntity<OrganizationView> splitOrganization(
            @PathVariable OrganizationId id,
            @Valid @RequestBody SplitBody body,
            @IfMatch Command command,
            Caller caller) {
        requireAll(caller, id, body.organizations());
        List<Succession> all = body.successions();
        return changed(successions.pass(command, id, all));
    }

    /** Undoes a split with which the organization went on, as far as one of its successors is concerned. */
    @PostMapping("/withdraw-split")
    ResponseEntity<OrganizationView> withdrawSplit(
            @PathVariable OrganizationId id,
            @Valid @RequestBody WithdrawSplitBody body,
            @IfMatch Command command,
            Caller caller) {
        authority.require(caller, organizations.ownersOf(id));
        return changed(
                organizations.change(command, id, organization -> organization.withdrawSplit(body.organization())));
    }

    /**
     * Undoes a dissolution, or a split with which the organization ended: who came after it by that does so no longer,
     * and memberships, posts and mandates that ended with it go on.
     */
    @PostMapping("/restore")
    ResponseEntity<OrganizationView> restoreOrganization(
            @PathVariable OrganizationId id, @IfMatch Command command, Caller caller) {
        authority.require(caller, organizations.ownersOf(id));
        return changed(organizations.change(command, id, Organization::restore));
    }

    /** Who came before this very record and who comes after it, however far; at most 200 organizations. */
    @GetMapping("/lineage")
    LineageView getLineage(@PathVariable OrganizationId id) {
        return LineageView.of(lineages.of(id));
    }

    private void requireAll(Caller caller, OrganizationId id, List<OrganizationId> successors) {
        authority.require(caller, organizations.ownersOf(id));
        successors.forEach(each -> authority.require(caller, organizations.ownersOf(each)));
    }

    private static ResponseEntity<OrganizationView> changed(Stored<Organization> stored) {
        return Replies.ok(stored, OrganizationView.of(stored.state()));
    }
}
