package lat.cabildo.directory.search;

import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lat.cabildo.directory.fact.Name;
import lat.cabildo.directory.fact.Names;
import lat.cabildo.directory.fact.SearchKeys;
import lat.cabildo.directory.vocabulary.Vocabulary;
import lat.cabildo.platform.aggregate.Samples;
import lat.cabildo.platform.aggregate.Samples.Sample;
import lat.cabildo.platform.aggregate.Stored;
import org.bson.Document;

/**
 * Finds records of one kind by what somebody types: any of their names in any order of words, without accents, with a
 * slip in each word, or only begun. Each look is answered by one index; the best come first. Only names are compared;
 * the rest is read of those that are shown.
 */
public final class NameSearch<A> {
    /** Where every kind keeps what its names are found by. */
    public static final String KEYS = "st.details.names.searchKeys";

    /** As many are compared with each other; who finds more should say more. */
    private static final int MOST_COMPARED = 200;

    private final Samples<A> samples;
    private final NameLooks looks;
    private final Vocabulary vocabulary;

    /** @param indexed fields of filters that have an index of their own */
    public NameSearch(Samples<A> samples, Vocabulary vocabulary, Set<String> indexed, Clock clock) {
        this.samples = samples;
        this.looks = new NameLooks(samples, indexed, clock);
        this.vocabulary = vocabulary;
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
        List<List<String>> choices = choices(words);
        Map<String, Found> found = new LinkedHashMap<>();
        if (!choices.isEmpty()) {
            Map<String, Names> similar = looks.choosing(choices, filter, compared);
            Map<String, Names> withAllWords = similar.size() < compared
                    ? having(words, similar)
                    : withAllWords(words, choices, similar, filter, compared);
            List<String> whole = List.of(SearchKeys.whole(text));
            take(
                    found,
                    Match.WHOLE_NAME,
                    withAllWords.size() < compared
                            ? having(whole, withAllWords)
                            : looks.having(whole, filter, compared),
                    words);
            take(found, Match.WORDS, withAllWords, words);
            take(found, Match.SIMILAR, similar, words);
        }
        return shown(found, size);
    }

    /** Where not all that are similar were read: those may be among the others. */
    private Map<String, Names> withAllWords(
            List<String> words, List<List<String>> choices, Map<String, Names> similar, Document filter, int compared) {
        return choices.equals(words.stream().map(List::of).toList()) ? similar : looks.having(words, filter, compared);
    }

    /**
     * Each word itself, and the known ones that are like it. Itself known or not: the vocabulary may lack a word for a
     * moment, and what it has found is not all there is like one.
     */
    private List<List<String>> choices(List<String> words) {
        List<List<String>> like = vocabulary.likeEach(words);
        return IntStream.range(0, words.size())
                .mapToObj(i -> Stream.concat(Stream.of(words.get(i)), like.get(i).stream())
                        .distinct()
                        .toList())
                .toList();
    }

    private static Map<String, Names> having(List<String> keys, Map<String, Names> all) {
        Map<String, Names> having = new LinkedHashMap<>();
        all.forEach((id, names) -> {
            if (names.searchKeys().containsAll(keys)) {
                having.put(id, names);
            }
        });
        return having;
    }

    /** Those whose names have these words, the last one perhaps only begun. */
    public List<Hit<A>> suggest(String text, Document filter, int size) {
        List<String> words = SearchKeys.words(text);
        Map<String, Found> found = new LinkedHashMap<>();
        if (!words.isEmpty()) {
            List<String> begun = vocabulary.beginningWith(words.getLast());
            List<String> before = words.subList(0, words.size() - 1);
            if (!begun.isEmpty()) {
                take(found, Match.WORDS, looks.beginning(before, begun, filter, MOST_COMPARED), words);
            }
        }
        return shown(found, size);
    }

    /** At most so many of all that {@link #search} may look at; empty if the text has no words. */
    public Optional<Sample> similar(String text, Document filter, int most) {
        List<List<String>> choices = choices(SearchKeys.words(text));
        return choices.isEmpty() ? Optional.empty() : Optional.of(looks.sample(choices, filter, most));
    }

    /** What was found by its name, and how close that is to what was typed. */
    private record Found(String id, Name name, Match match, NameCloseness closeness) {

        static Found of(String id, Names names, Match match, List<String> words) {
            return names.all().stream()
                    .map(name -> new Found(id, name, match, NameCloseness.of(name, words)))
                    .min(Comparator.comparing(Found::closeness))
                    .orElseThrow();
        }
    }

    /** The closest of them first; who was taken before stays as they were. */
    private static void take(Map<String, Found> all, Match match, Map<String, Names> found, List<String> words) {
        found.entrySet().stream()
                .filter(each -> !all.containsKey(each.getKey()))
                .map(each -> Found.of(each.getKey(), each.getValue(), match, words))
                .sorted(Comparator.comparing(Found::closeness).thenComparing(Found::id))
                .toList()
                .forEach(each -> all.put(each.id(), each));
    }

    /** Who was erased in between is left out. */
    private List<Hit<A>> shown(Map<String, Found> found, int size) {
        List<Found> first = found.values().stream().limit(size).toList();
        Map<String, Stored<A>> whole =
                samples.whole(first.stream().map(Found::id).toList());
        return first.stream()
                .flatMap(each -> Stream.ofNullable(whole.get(each.id()))
                        .map(stored -> new Hit<>(stored.state(), each.name().text(), each.match())))
                .toList();
    }
}
