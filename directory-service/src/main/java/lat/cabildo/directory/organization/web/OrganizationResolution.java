package lat.cabildo.directory.organization.web;

import jakarta.validation.Valid;
import lat.cabildo.directory.organization.OrganizationLookup;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OrganizationResolution {
    private final OrganizationLookup lookup;

    OrganizationResolution(OrganizationLookup lookup) {
        this.lookup = lookup;
    }

    /** Finds up to 500 organizations by id, name or identifier: a question, although it is a POST. */
    @PostMapping("/organizations:resolve")
    ResolutionView resolveOrganizations(@Valid @RequestBody ResolveBody body) {
        return ResolutionView.of(body, lookup);
    }
}
