package lat.cabildo.directory.organization;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lat.cabildo.directory.search.Hit;
import lat.cabildo.directory.search.Match;
import lat.cabildo.directory.search.NameSearch;
import lat.cabildo.platform.aggregate.AggregateQueries;
import lat.cabildo.platform.aggregate.Estimate;
import lat.cabildo.platform.aggregate.PageRequest;
import lat.cabildo.platform.aggregate.Samples;
import lat.cabildo.platform.aggregate.Tally;
import lat.cabildo.platform.replica.FilterTooWide;
import org.bson.Document;

/**
 * Finds organizations by any of their identifiers, exactly, and by any of their names, as {@link NameSearch} does, and
 * counts what is found.
 */
public final class OrganizationSearch {
    private static final int MOST_VALUES = 50;
    private static final int MOST_COUNTED = 1_000;
    private static final int MOST_IDS = 20_000;

    /** So many may be called the same in different schemes, or one after the other. */
    private static final int MOST_IDENTIFIED = 20;

    private static final List<String> FACETS =
            Stream.of(Facet.values()).map(facet -> facet.field).toList();

    private static final Estimate NOTHING = new Estimate(0, true, Map.of());

    private final NameSearch<Organization> names;
    private final AggregateQueries<Organization> queries;
    private final Samples<Organization> samples;
    private final Tally tally;

    OrganizationSearch(
            NameSearch<Organization> names,
            AggregateQueries<Organization> queries,
            Samples<Organization> samples,
            Tally tally) {
        this.names = names;
        this.queries = queries;
        this.samples = samples;
        this.tally = tally;
    }

    /** Those that match a text and, for the rest, a filter; those that it is an identifier of come first. */
    public List<Hit<Organization>> search(String text, OrganizationFilter filter, int size) {
        List<Hit<Organization>> hits = new ArrayList<>(identified(text, filter));
        Set<OrganizationId> identified = ids(hits);
        names.search(text, filter.toDocument(), size).stream()
                .filter(each -> !identified.contains(each.found().id()))
                .forEach(hits::add);
        return hits.stream().limit(size).toList();
    }

    /** Active ones first: others may have held it before. */
    private List<Hit<Organization>> identified(String text, OrganizationFilter filter) {
        List<Hit<Organization>> whole = Identifier.in(text)
                .map(identifier -> having(OrganizationFilter.IDENTIFIERS, identifier.key(), filter))
                .orElse(List.of());
        return whole.isEmpty() ? having(OrganizationFilter.IDENTIFIER_VALUES, Identifier.value(text), filter) : whole;
    }

    private List<Hit<Organization>> having(String field, String text, OrganizationFilter filter) {
        Document having = new Document(field, text);
        having.putAll(filter.toDocument());
        return queries.page(having, new PageRequest(MOST_IDENTIFIED, null)).items().stream()
                .map(each -> each.state())
                .sorted(Comparator.comparing(each -> !each.isActive()))
                .map(each -> new Hit<>(each, matched(each, text), Match.IDENTIFIER))
                .toList();
    }

    private static String matched(Organization organization, String text) {
        return organization.details().identifiers().all().stream()
                .filter(each -> text.equals(each.value()) || text.equals(each.key()))
                .map(Identifier::key)
                .findFirst()
                .orElse(text);
    }

    private static Set<OrganizationId> ids(List<Hit<Organization>> hits) {
        return hits.stream().map(each -> each.found().id()).collect(Collectors.toSet());
    }

    /** Those whose names have these words, the last one perhaps only begun. */
    public List<Hit<Organization>> suggest(String text, OrganizationFilter filter, int size) {
        return names.suggest(text, filter.toDocument(), size);
    }

    /** What is counted, under the names that clients know. */
    public enum Facet {
        KIND(OrganizationFilter.KIND),
        COUNTRY(OrganizationFilter.COUNTRY),
        THEME(OrganizationFilter.THEMES);

        private final String field;

        Facet(String field) {
            this.field = field;
        }

        private List<String> valuesOf(Organization one) {
            OrganizationDetails details = one.details();
            return switch (this) {
                case KIND -> List.of(details.classification().kind().toString());
                case COUNTRY ->
                    Optional.ofNullable(details.location().country()).stream().toList();
                case THEME -> details.classification().themes();
            };
        }

        private Map<String, Long> shown(Map<String, Long> counted) {
            Map<String, Long> shown = new LinkedHashMap<>();
            counted.forEach((stored, n) -> shown.put(shown(stored), n));
            return shown;
        }

        private String shown(String stored) {
            return this == KIND ? OrganizationKind.valueOf(stored).toString() : stored;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * How many there are of those that {@link #search} looks at, and how many of them have each value.
     *
     * @param exact whether all were counted, as up to a thousand are; else a fair sample of a thousand was
     * @param facets of each the most frequent values first
     */
    public record Counted(long matches, boolean exact, Map<Facet, Map<String, Long>> facets) {

        private static Counted of(Estimate estimate) {
            Map<Facet, Map<String, Long>> facets = new EnumMap<>(Facet.class);
            for (Facet each : Facet.values()) {
                facets.put(each, each.shown(estimate.counts().getOrDefault(each.field, Map.of())));
            }
            return new Counted(estimate.matches(), estimate.exact(), facets);
        }

        private Counted plus(Organization one) {
            Map<Facet, Map<String, Long>> more = new EnumMap<>(facets);
            more.replaceAll((facet, counts) -> plus(counts, facet.valuesOf(one)));
            return new Counted(matches + 1, exact, more);
        }

        private static Map<String, Long> plus(Map<String, Long> counts, List<String> values) {
            Map<String, Long> more = new LinkedHashMap<>(counts);
            values.forEach(each -> more.merge(each, 1L, Long::sum));
            Map<String, Long> sorted = new LinkedHashMap<>();
            more.entrySet().stream()
                    .sorted(Map.Entry.<String, Long>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(MOST_VALUES)
                    .forEach(each -> sorted.put(each.getKey(), each.getValue()));
            return sorted;
        }
    }

    public Counted count(String text, OrganizationFilter filter) {
        Counted counted = Counted.of(names.similar(text, filter.toDocument(), MOST_COUNTED)
                .map(similar -> samples.estimate(similar, FACETS, MOST_VALUES))
                .orElse(NOTHING));
        for (Organization each : onlyIdentified(text, filter)) {
            counted = counted.plus(each);
        }
        return counted;
    }

    /** Those that the text is an identifier of and that have no such name. */
    private List<Organization> onlyIdentified(String text, OrganizationFilter filter) {
        List<Hit<Organization>> identified = identified(text, filter);
        if (identified.isEmpty()) {
            return List.of();
        }
        Set<OrganizationId> named =
                ids(names.search(text, filter.among(ids(identified)).toDocument(), identified.size()));
        return identified.stream()
                .map(Hit::found)
                .filter(each -> !named.contains(each.id()))
                .toList();
    }

    /**
     * All in a country; those that were merged away, too, since what refers to them goes on doing so.
     *
     * @throws FilterTooWide if they are more than a query can carry
     */
    public List<OrganizationId> inCountry(String country) {
        Set<String> found = tally.by("_id", new Document(Facet.COUNTRY.field, country), MOST_IDS + 1)
                .keySet();
        if (found.size() > MOST_IDS) {
            throw new FilterTooWide(MOST_IDS);
        }
        return found.stream().map(OrganizationId::new).toList();
    }
}
