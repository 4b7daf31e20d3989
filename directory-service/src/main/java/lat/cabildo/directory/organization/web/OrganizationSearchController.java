package lat.cabildo.directory.organization.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import lat.cabildo.directory.organization.OrganizationFilter;
import lat.cabildo.directory.organization.OrganizationSearch;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class OrganizationSearchController {
    private final OrganizationSearch search;
    private final OrganizationFilters filters;

    OrganizationSearchController(OrganizationSearch search, OrganizationFilters filters) {
        this.search = search;
        this.filters = filters;
    }

    /**
     * Finds organizations by any of their identifiers, with its scheme ({@code wikidata:Q739}) or without, and by any
     * of their names, whatever the accents, with a slip in each word; the best first. With {@code memberOf} only
     * current members of that organization come into question. With {@code facets} it also counts all that match, and
     * their kinds, countries and themes: one by one up to a thousand, beyond that in proportion to a fair sample of a
     * thousand.
     */
    @GetMapping("/organizations:search")
    SearchView searchOrganizations(
            @RequestParam @NotBlank @Size(max = 300) String q,
            @Valid @ParameterObject OrganizationCriteria wanted,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int size,
            @RequestParam(defaultValue = "false") boolean facets) {
        OrganizationFilter filter = filters.of(wanted);
        return SearchView.of(search.search(q, filter, size), facets ? search.count(q, filter) : null);
    }

    /** Completes what somebody types: names that have these words, the last one perhaps only begun. */
    @GetMapping("/organizations:suggest")
    Map<String, List<HitView>> suggestOrganizations(
            @RequestParam @NotBlank @Size(max = 300) String q,
            @Valid @ParameterObject OrganizationCriteria wanted,
            @RequestParam(defaultValue = "10") @Min(1) @Max(50) int size) {
        return Map.of("items", HitView.of(search.suggest(q, filters.of(wanted), size)));
    }
}
