package lat.cabildo.directory.search;

import java.util.Comparator;
import java.util.List;
import lat.cabildo.directory.fact.Name;
import lat.cabildo.directory.fact.SearchKeys;

/**
 * How far a name is from what was typed; the closest is the least.
 *
 * @param lacking words that were typed and that it does not have as they are
 * @param more words that it has beyond those
 */
record NameCloseness(int lacking, int more) implements Comparable<NameCloseness> {
    private static final Comparator<NameCloseness> ORDER =
            Comparator.comparingInt(NameCloseness::lacking).thenComparingInt(NameCloseness::more);

    static NameCloseness of(Name name, List<String> words) {
        List<String> own = SearchKeys.words(name.text());
        int shared = (int) words.stream().filter(own::contains).count();
        return new NameCloseness(words.size() - shared, own.size() - shared);
    }

    @Override
    public int compareTo(NameCloseness other) {
        return ORDER.compare(this, other);
    }
}
