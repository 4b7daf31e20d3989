package lat.cabildo.directory.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import lat.cabildo.directory.fact.Name;
import lat.cabildo.directory.fact.Names;
import lat.cabildo.directory.fact.SearchKeys;
import lat.cabildo.directory.vocabulary.Vocabulary;
import lat.cabildo.platform.aggregate.AggregateQueries;
import lat.cabildo.platform.aggregate.PageRequest;
import lat.cabildo.platform.aggregate.Stored;
import org.bson.Document;

/**
 * Finds records of one kind by what somebody types: any of their names in any order of words, without accents, with a
 * slip in each word, or only begun. Each look is answered by one index; the best come first.
 */
public final class NameSearch<A> {
    /** Where every kind keeps what its names are found by. */
    public static final String KEYS = "st.details.names.searchKeys";

    /** As many are compared with each other; who finds more should say more. */
    private static final int MOST_COMPARED = 200;

    private final AggregateQueries<A> queries;
    private final Vocabulary vocabulary;
    private final Function<A, Names> names;

    public NameSearch(AggregateQueries<A> queries, Vocabulary vocabulary, Function<A, Names> names) {
        this.queries = queries;
        this.vocabulary = vocabulary;
        this.names = names;
    }

    /** Those that match a text and, for the rest, a filter. */
    public List<Hit<A>> search(String text, Document filter, int size) {
        return search(text, filter, size, MOST_COMPARED);
    }

    /** Some of those, for whoever goes on to compare them: of each kind of match no more are read. */
    public List<Hit<A>> some(String text, Document filter, int size) {
        return search(text, filter, size, size);
    }

    private List<Hit<A>> search(String text, Document filter, int size, int compared) {
        List<String> words = SearchKeys.words(text);
        Map<String, Hit<A>> hits = new LinkedHashMap<>();
        if (!words.isEmpty()) {
            String whole = SearchKeys.whole(text);
            List<Stored<A>> withAllWords =
                    look(new Document(filter).append(KEYS, new Document("$all", words)), compared);
            List<Stored<A>> calledSo = withAllWords.size() < compared
                    ? withAllWords.stream()
                            .filter(each -> isCalled(each, whole))
                            .toList()
                    : look(new Document(filter).append(KEYS, whole), compared);
            take(hits, Match.WHOLE_NAME, calledSo, words);
            take(hits, Match.WORDS, withAllWords, words);
            if (hits.size() < size) {
                List<List<String>> choices = choices(words);
                boolean sameWords = choices.equals(words.stream().map(List::of).toList());
                Optional<Document> similar = sameWords ? Optional.empty() : similar(filter, choices);
                similar.ifPresent(more -> take(hits, Match.SIMILAR, look(more, compared), words));
            }
        }
        return hits.values().stream().limit(size).toList();
    }

    /** Those whose names have these words, the last one perhaps only begun. */
    public List<Hit<A>> suggest(String text, Document filter, int size) {
        List<String> words = SearchKeys.words(text);
        Map<String, Hit<A>> hits = new LinkedHashMap<>();
        if (!words.isEmpty()) {
            List<String> begun = vocabulary.beginningWith(words.getLast());
            List<List<String>> choices = new ArrayList<>(
                    words.subList(0, words.size() - 1).stream().map(List::of).toList());
            choices.add(begun);
            if (!begun.isEmpty()) {
                take(hits, Match.WORDS, look(filtered(filter, choices), MOST_COMPARED), words);
            }
        }
        return hits.values().stream().limit(size).toList();
    }

    /** The filter on all that {@link #search} may look at; empty if nothing is like the text. */
    public Optional<Document> similar(String text, Document filter) {
        return similar(filter, choices(SearchKeys.words(text)));
    }

    /** For each word those that may have been meant, itself first if it is known. */
    private List<List<String>> choices(List<String> words) {
        return words.stream().map(vocabulary::like).toList();
    }

    private static Optional<Document> similar(Document filter, List<List<String>> choices) {
        return choices.isEmpty() || choices.stream().anyMatch(List::isEmpty)
                ? Optional.empty()
                : Optional.of(filtered(filter, choices));
    }

    private static Document filtered(Document filter, List<List<String>> choices) {
        List<Document> each = choices.stream()
                .map(words -> new Document(KEYS, words.size() == 1 ? words.getFirst() : new Document("$in", words)))
                .toList();
        return each.size() == 1
                ? new Document(filter).append(KEYS, each.getFirst().get(KEYS))
                : new Document(filter).append("$and", each);
    }

    private List<Stored<A>> look(Document filter, int most) {
        return queries.page(filter, new PageRequest(most, null)).items();
    }

    private boolean isCalled(Stored<A> found, String whole) {
        return names.apply(found.state()).searchKeys().contains(whole);
    }

    /** Somebody who was found, and how close to what was typed. */
    private record Candidate<A>(String id, Hit<A> hit, NameCloseness closeness) {}

    /** The closest of them first; who was taken before stays as they were. */
    private void take(Map<String, Hit<A>> hits, Match match, List<Stored<A>> found, List<String> words) {
        found.stream()
                .filter(each -> !hits.containsKey(each.id()))
                .map(each -> candidate(each, match, words))
                .sorted(Comparator.comparing(Candidate::closeness))
                .toList()
                .forEach(each -> hits.put(each.id(), each.hit()));
    }

    private Candidate<A> candidate(Stored<A> found, Match match, List<String> words) {
        Name name = meant(found.state(), words);
        return new Candidate<>(found.id(), new Hit<>(found.state(), name, match), NameCloseness.of(name, words));
    }

    private Name meant(A found, List<String> words) {
        return names.apply(found).all().stream()
                .min(Comparator.comparing(name -> NameCloseness.of(name, words)))
                .orElseThrow();
    }
}
