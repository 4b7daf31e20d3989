package lat.cabildo.directory.organization.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lat.cabildo.directory.organization.Organization;
import lat.cabildo.directory.organization.OrganizationSearch.Counted;
import lat.cabildo.directory.search.Hit;
import org.jspecify.annotations.Nullable;

/**
 * @param matches how many match in all; only where facets were asked for
 * @param facets how many of those have each kind, country and theme, as exactly as {@code matches} says
 */
record SearchView(
        List<HitView> items,
        @Nullable Matches matches,
        @Nullable Map<String, Map<String, Long>> facets) {

    /** @param exact whether all were counted; else a sample of them was, and all numbers are in proportion to it */
    record Matches(long count, boolean exact) {}

    static SearchView of(List<Hit<Organization>> hits, @Nullable Counted counted) {
        List<HitView> items = HitView.of(hits);
        if (counted == null) {
            return new SearchView(items, null, null);
        }
        Map<String, Map<String, Long>> facets = new LinkedHashMap<>();
        counted.facets().forEach((facet, counts) -> facets.put(facet.toString(), counts));
        return new SearchView(items, new Matches(counted.matches(), counted.exact()), facets);
    }
}
