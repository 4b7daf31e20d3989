package lat.cabildo.directory.duplicate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lat.cabildo.directory.fact.Name;
import lat.cabildo.directory.fact.Names;
import lat.cabildo.directory.fact.SearchKeys;
import lat.cabildo.directory.vocabulary.Spelling;

/**
 * How alike names are, from 0 to 100: twice the words that both have by the words of both, where a word with a slip
 * counts nine tenths.
 */
final class Alikeness {
    /** The names that are compared of a bearer who has many. */
    static final int MOST_NAMES = 10;

    private static final double WITH_A_SLIP = 0.9;

    private Alikeness() {}

    /** Of the closest two of their names. */
    static int of(Names one, Names other) {
        int closest = 0;
        for (Name mine : one.all().stream().limit(MOST_NAMES).toList()) {
            for (Name theirs : other.all().stream().limit(MOST_NAMES).toList()) {
                closest = Math.max(closest, of(mine.text(), theirs.text()));
            }
        }
        return closest;
    }

    static int of(String one, String other) {
        List<String> words = SearchKeys.words(one);
        List<String> left = new ArrayList<>(SearchKeys.words(other));
        int all = words.size() + left.size();
        double shared = words.stream().filter(left::remove).count();
        List<String> unmatched = new ArrayList<>(words);
        unmatched.removeAll(SearchKeys.words(other));
        for (String word : unmatched) {
            Optional<String> like =
                    left.stream().filter(each -> Spelling.areAlike(word, each)).findFirst();
            if (like.isPresent()) {
                left.remove(like.get());
                shared += WITH_A_SLIP;
            }
        }
        return all == 0 ? 0 : (int) Math.round(200 * shared / all);
    }
}
