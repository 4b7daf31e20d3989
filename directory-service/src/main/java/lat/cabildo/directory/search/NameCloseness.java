package lat.cabildo.directory.search;

import java.util.Comparator;
import java.util.List;
import lat.cabildo.directory.fact.Name;
import lat.cabildo.directory.fact.SearchKeys;
import lat.cabildo.directory.vocabulary.Spelling;

/**
 * How far a name is from what was typed; the closest is the least.
 *
 * @param lacking words that were typed and that it does not have as they are
 * @param strange words among those that it does not have with a slip either, nor are the beginning of one
 * @param more words that it has beyond those
 */
record NameCloseness(int lacking, int strange, int more) implements Comparable<NameCloseness> {
    private static final Comparator<NameCloseness> ORDER = Comparator.comparingInt(NameCloseness::lacking)
            .thenComparingInt(NameCloseness::strange)
            .thenComparingInt(NameCloseness::more);

    static NameCloseness of(Name name, List<String> words) {
        List<String> own = SearchKeys.words(name.text());
        int shared = (int) words.stream().filter(own::contains).count();
        int strange = (int) words.stream().filter(word -> isStrange(word, own)).count();
        return new NameCloseness(words.size() - shared, strange, own.size() - shared);
    }

    private static boolean isStrange(String word, List<String> own) {
        return own.stream().noneMatch(each -> each.startsWith(word) || Spelling.areAlike(word, each));
    }

    @Override
    public int compareTo(NameCloseness other) {
        return ORDER.compare(this, other);
    }
}
