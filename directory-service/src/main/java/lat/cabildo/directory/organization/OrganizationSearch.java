package lat.cabildo.directory.organization;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lat.cabildo.directory.fact.Name;
import lat.cabildo.directory.fact.SearchKeys;
import lat.cabildo.directory.vocabulary.Vocabulary;
import lat.cabildo.platform.aggregate.AggregateQueries;
import lat.cabildo.platform.aggregate.PageRequest;
import lat.cabildo.platform.aggregate.Stored;
import lat.cabildo.platform.aggregate.Tally;
import org.bson.Document;

/**
 * Finds organizations by what somebody types: any of their names in any order of words, without accents, with a slip in
 * each word, or only begun. Each look is answered by one index; the best come first.
 */
public final class OrganizationSearch {
    static final String KEYS = "st.details.names.searchKeys";

    /** As many are compared with each other; who finds more should say more. */
    private static final int MOST_COMPARED = 200;

    private static final int MOST_VALUES = 50;

    private final AggregateQueries<Organization> queries;
    private final Tally tally;
    private final Vocabulary vocabulary;

    OrganizationSearch(AggregateQueries<Organization> queries, Tally tally, Vocabulary vocabulary) {
        this.queries = queries;
        this.tally = tally;
        this.vocabulary = vocabulary;
    }

    /** How well something was found; the better the earlier. */
    public enum Match {
        WHOLE_NAME,
        WORDS,
        SIMILAR
    }

    /** @param name the one that was meant, of all it has */
    public record Hit(Organization organization, Name name, Match match) {}

    /** Those that match a text and, for the rest, a filter. */
    public List<Hit> search(String text, OrganizationFilter filter, int size) {
        List<String> words = SearchKeys.words(text);
        Map<OrganizationId, Hit> hits = new LinkedHashMap<>();
        if (!words.isEmpty()) {
            String whole = SearchKeys.whole(text);
            look(hits, Match.WHOLE_NAME, filter.toDocument().append(KEYS, whole), words);
            look(hits, Match.WORDS, filter.toDocument().append(KEYS, new Document("$all", words)), words);
            if (hits.size() < size) {
                similar(filter, words).ifPresent(similar -> look(hits, Match.SIMILAR, similar, words));
            }
        }
        return hits.values().stream().limit(size).toList();
    }

    /** Those whose names have these words, the last one perhaps only begun. */
    public List<Hit> suggest(String text, OrganizationFilter filter, int size) {
        List<String> words = SearchKeys.words(text);
        Map<OrganizationId, Hit> hits = new LinkedHashMap<>();
        if (!words.isEmpty()) {
            List<String> begun = vocabulary.beginningWith(words.getLast());
            List<List<String>> choices = new ArrayList<>(
                    words.subList(0, words.size() - 1).stream().map(List::of).toList());
            choices.add(begun);
            if (!begun.isEmpty()) {
                look(hits, Match.WORDS, filtered(filter, choices), words);
            }
        }
        return hits.values().stream().limit(size).toList();
    }

    /** What is counted, under the names that clients know. */
    public enum Facet {
        KIND("st.details.classification.kind"),
        COUNTRY("st.details.location.country"),
        THEME("st.details.classification.themes");

        private final String field;

        Facet(String field) {
            this.field = field;
        }

        private String shown(String stored) {
            return this == KIND ? OrganizationKind.valueOf(stored).toString() : stored;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How many of those that {@link #search} looks at have each value. */
    public Map<String, Long> count(String text, OrganizationFilter filter, Facet facet) {
        List<String> words = SearchKeys.words(text);
        return words.isEmpty()
                ? Map.of()
                : similar(filter, words).map(similar -> counted(similar, facet)).orElse(Map.of());
    }

    private Map<String, Long> counted(Document filter, Facet facet) {
        Map<String, Long> counted = new LinkedHashMap<>();
        tally.by(facet.field, filter, MOST_VALUES).forEach((value, n) -> counted.put(facet.shown(value), n));
        return counted;
    }

    private Optional<Document> similar(OrganizationFilter filter, List<String> words) {
        List<List<String>> choices = words.stream().map(vocabulary::like).toList();
        return choices.stream().anyMatch(List::isEmpty) ? Optional.empty() : Optional.of(filtered(filter, choices));
    }

    private static Document filtered(OrganizationFilter filter, List<List<String>> choices) {
        List<Document> each = choices.stream()
                .map(words -> new Document(KEYS, words.size() == 1 ? words.getFirst() : new Document("$in", words)))
                .toList();
        return each.size() == 1
                ? filter.toDocument().append(KEYS, each.getFirst().get(KEYS))
                : filter.toDocument().append("$and", each);
    }

    private void look(Map<OrganizationId, Hit> hits, Match match, Document filter, List<String> words) {
        queries.page(filter, new PageRequest(MOST_COMPARED, null)).items().stream()
                .map(Stored::state)
                .map(found -> new Hit(found, meant(found, words), match))
                .sorted(Comparator.comparing((Hit hit) -> NameCloseness.of(hit.name(), words)))
                .forEach(hit -> hits.putIfAbsent(hit.organization().id(), hit));
    }

    private static Name meant(Organization found, List<String> words) {
        return found.details().names().all().stream()
                .min(Comparator.comparing(name -> NameCloseness.of(name, words)))
                .orElseThrow();
    }
}
