package lat.cabildo.directory.organization;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import lat.cabildo.directory.search.Hit;
import lat.cabildo.directory.search.NameSearch;
import lat.cabildo.platform.aggregate.Estimate;
import lat.cabildo.platform.aggregate.Samples;
import lat.cabildo.platform.aggregate.Tally;
import lat.cabildo.platform.replica.FilterTooWide;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Finds organizations by any of their names, as {@link NameSearch} does, and counts what is found. */
public final class OrganizationSearch {
    private static final int MOST_VALUES = 50;
    private static final int MOST_COUNTED = 1_000;
    private static final int MOST_IDS = 20_000;
    private static final List<String> FACETS =
            Stream.of(Facet.values()).map(facet -> facet.field).toList();

    private final NameSearch<Organization> names;
    private static final Estimate NOTHING = new Estimate(0, true, Map.of());

    private final Samples<Organization> samples;
    private final Tally tally;

    OrganizationSearch(NameSearch<Organization> names, Samples<Organization> samples, Tally tally) {
        this.names = names;
        this.samples = samples;
        this.tally = tally;
    }

    /**
     * Those that match a text and, for the rest, a filter.
     *
     * @param among ids that come into question; null for all
     */
    public List<Hit<Organization>> search(
            String text, OrganizationFilter filter, @Nullable List<OrganizationId> among, int size) {
        return names.search(text, restricted(filter, among), size);
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
    }

    public Counted count(String text, OrganizationFilter filter, @Nullable List<OrganizationId> among) {
        return Counted.of(names.similar(text, restricted(filter, among), MOST_COUNTED)
                .map(similar -> samples.estimate(similar, FACETS, MOST_VALUES))
                .orElse(NOTHING));
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

    private static Document restricted(OrganizationFilter filter, @Nullable List<OrganizationId> among) {
        Document restricted = filter.toDocument();
        return among == null
                ? restricted
                : restricted.append(
                        "_id",
                        new Document(
                                "$in", among.stream().map(OrganizationId::value).toList()));
    }
}
