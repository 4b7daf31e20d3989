package lat.cabildo.directory.organization.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import lat.cabildo.directory.membership.Memberships;
import lat.cabildo.directory.organization.OrganizationFilter;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.organization.OrganizationKind;
import lat.cabildo.directory.organization.OrganizationSearch;
import lat.cabildo.directory.organization.OrganizationStatus;
import lat.cabildo.directory.organization.Organizations;
import lat.cabildo.directory.organization.json.IsoCountry;
import lat.cabildo.directory.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OrganizationSearchController {
    private final OrganizationSearch search;
    private final Organizations organizations;
    private final Memberships memberships;
    private final Taxonomy taxonomy;

    OrganizationSearchController(
            OrganizationSearch search, Organizations organizations, Memberships memberships, Taxonomy taxonomy) {
        this.search = search;
        this.organizations = organizations;
        this.memberships = memberships;
        this.taxonomy = taxonomy;
    }

    /**
     * Finds organizations by any of their names, whatever the accents, with a slip in each word; the best first. With
     * {@code memberOf} only current members of that organization come into question. With {@code facets} it also counts
     * all that match, and their kinds, countries and themes: one by one up to a thousand, beyond that in proportion to
     * a fair sample of a thousand.
     */
    @GetMapping("/organizations:search")
    SearchView searchOrganizations(
            @RequestParam @NotBlank @Size(max = 300) String q,
            @RequestParam(required = false) @Nullable OrganizationKind kind,
            @RequestParam(required = false) @IsoCountry @Nullable String country,
            @RequestParam(required = false) @Nullable OrganizationId parent,
            @RequestParam(required = false) @Size(max = 60) @Nullable String theme,
            @RequestParam(required = false) @Nullable OrganizationStatus status,
            @RequestParam(required = false) @Nullable OrganizationId memberOf,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int size,
            @RequestParam(defaultValue = "false") boolean facets) {
        OrganizationFilter filter =
                new OrganizationFilter(null, null, kind, country, parent, taxonomy.coveringOrNone(theme), status);
        List<OrganizationId> among = memberOf == null ? null : membersOf(memberOf);
        return SearchView.of(search.search(q, filter, among, size), facets ? search.count(q, filter, among) : null);
    }

    /** Completes what somebody types: names that have these words, the last one perhaps only begun. */
    @GetMapping("/organizations:suggest")
    Map<String, List<HitView>> suggestOrganizations(
            @RequestParam @NotBlank @Size(max = 300) String q,
            @RequestParam(required = false) @Nullable OrganizationKind kind,
            @RequestParam(required = false) @IsoCountry @Nullable String country,
            @RequestParam(defaultValue = "10") @Min(1) @Max(50) int size) {
        OrganizationFilter filter = new OrganizationFilter(null, null, kind, country, null, List.of(), null);
        return Map.of("items", HitView.of(search.suggest(q, filter, size)));
    }

    private List<OrganizationId> membersOf(OrganizationId umbrella) {
        return organizations.withSurvivors(memberships.membersOf(organizations.everyIdOf(umbrella)));
    }
}
