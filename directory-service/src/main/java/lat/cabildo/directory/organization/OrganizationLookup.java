package lat.cabildo.directory.organization;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import lat.cabildo.directory.fact.Name;
import lat.cabildo.directory.fact.SearchKeys;
import lat.cabildo.platform.aggregate.AggregateQueries;
import lat.cabildo.platform.aggregate.Page;
import lat.cabildo.platform.aggregate.PageRequest;
import lat.cabildo.platform.aggregate.Stored;
import org.bson.Document;

/** Finds many organizations at once by what others call them, in a few reads whatever their number. */
public final class OrganizationLookup {
    /** A name that more bear is no name to resolve by. */
    private static final int MOST_HOMONYMS = 20;

    private static final int MOST_READ = 4 * PageRequest.MAX_SIZE;

    private final Organizations organizations;
    private final AggregateQueries<Organization> queries;

    OrganizationLookup(Organizations organizations, AggregateQueries<Organization> queries) {
        this.organizations = organizations;
        this.queries = queries;
    }

    /** Who stands for each of these ids now; those unknown are left out. */
    public Map<OrganizationId, Organization> byId(Collection<OrganizationId> ids) {
        return organizations.survivorsOf(ids);
    }

    /** The unmerged bearers of each name, compared without accents, case and punctuation; at most 20 of each. */
    public Map<String, List<Organization>> byName(Collection<String> names) {
        return by(
                names,
                SearchKeys::whole,
                "st.details.names.searchKeys",
                organization -> organization.details().names().all().stream()
                        .map(Name::text)
                        .map(SearchKeys::whole));
    }

    /** Who holds or held each identifier, merged ones left out. */
    public Map<Identifier, List<Organization>> byIdentifier(Collection<Identifier> identifiers) {
        return by(
                identifiers,
                Identifier::key,
                OrganizationFilter.IDENTIFIERS,
                organization -> organization.details().identifiers().keys().stream());
    }

    private <Q> Map<Q, List<Organization>> by(
            Collection<Q> asked,
            Function<Q, String> keyOf,
            String field,
            Function<Organization, Stream<String>> keysOf) {
        Map<String, List<Organization>> byKey = new LinkedHashMap<>();
        asked.forEach(each -> byKey.put(keyOf.apply(each), new ArrayList<>()));
        for (Organization found : read(field, List.copyOf(byKey.keySet()))) {
            keysOf.apply(found).distinct().map(byKey::get).forEach(bearers -> {
                if (bearers != null && bearers.size() < MOST_HOMONYMS) {
                    bearers.add(found);
                }
            });
        }
        Map<Q, List<Organization>> found = new LinkedHashMap<>();
        asked.forEach(each -> found.put(each, byKey.getOrDefault(keyOf.apply(each), List.of())));
        return found;
    }

    private List<Organization> read(String field, List<String> keys) {
        List<Organization> found = new ArrayList<>();
        if (keys.isEmpty()) {
            return found;
        }
        Document filter = new Document(field, new Document("$in", keys))
                .append("st.standing.status", new Document("$ne", OrganizationStatus.MERGED.name()));
        String after = null;
        do {
            Page<Stored<Organization>> page = queries.page(filter, new PageRequest(PageRequest.MAX_SIZE, after));
            page.items().forEach(each -> found.add(each.state()));
            after = page.next();
        } while (after != null && found.size() < MOST_READ);
        return found;
    }
}
