package lat.cabildo.directory.organization.web;

import jakarta.validation.Valid;
import lat.cabildo.directory.merge.Mergers;
import lat.cabildo.directory.organization.Organization;
import lat.cabildo.directory.organization.OrganizationEvent;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.organization.Organizations;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.aggregate.Stored;
import lat.cabildo.platform.security.Authority;
import lat.cabildo.platform.security.Caller;
import lat.cabildo.platform.web.IfMatch;
import lat.cabildo.platform.web.Replies;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/organizations/{id}")
class MergeController {
    private final Mergers<OrganizationId, Organization, OrganizationEvent> mergers;
    private final Organizations organizations;
    private final Authority authority;

    MergeController(
            Mergers<OrganizationId, Organization, OrganizationEvent> mergers,
            Organizations organizations,
            Authority authority) {
        this.mergers = mergers;
        this.organizations = organizations;
        this.authority = authority;
    }

    /** Its id answers with the survivor from now on, which has its names and identifiers as well. */
    @PostMapping("/merge")
    ResponseEntity<OrganizationView> mergeOrganization(
            @PathVariable OrganizationId id,
            @Valid @RequestBody MergeBody body,
            @IfMatch Command command,
            Caller caller) {
        authority.require(caller, organizations.ownersOf(id));
        authority.require(caller, organizations.ownersOf(body.survivor()));
        return shown(mergers.merge(command, id, body.survivor()));
    }

    /** Undoes a merge, on the survivor. */
    @PostMapping("/separate")
    ResponseEntity<OrganizationView> separateOrganizations(
            @PathVariable OrganizationId id,
            @Valid @RequestBody SeparateBody body,
            @IfMatch Command command,
            Caller caller) {
        authority.require(caller, organizations.ownersOf(id));
        return shown(mergers.separate(command, id, body.organization()));
    }

    private static ResponseEntity<OrganizationView> shown(Stored<Organization> stored) {
        return Replies.ok(stored, OrganizationView.of(stored.state()));
    }
}
