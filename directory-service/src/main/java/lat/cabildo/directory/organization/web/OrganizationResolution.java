package lat.cabildo.directory.organization.web;

import jakarta.validation.Valid;
import lat.cabildo.directory.organization.Lineages;
import lat.cabildo.directory.organization.OrganizationLookup;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OrganizationResolution {
    private final OrganizationLookup lookup;
    private final Lineages lineages;

    OrganizationResolution(OrganizationLookup lookup, Lineages lineages) {
        this.lookup = lookup;
        this.lineages = lineages;
    }

    /**
     * Finds up to 500 organizations by id, name or identifier: a question, although it is a POST. One that has ended is
     * answered with those that stand in its place.
     */
    @PostMapping("/organizations:resolve")
    ResolutionView resolveOrganizations(@Valid @RequestBody ResolveBody body) {
        return ResolutionView.of(body, lookup, lineages);
    }
}
