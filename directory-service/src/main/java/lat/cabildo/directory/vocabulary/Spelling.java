package lat.cabildo.directory.vocabulary;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which words are one slip apart: a letter added, left out or exchanged for another, or two neighbours swapped. Such
 * words share a variant, so that they are found by equality, on any store.
 */
public final class Spelling {
    /** Shorter ones are one slip apart from too many others. */
    static final int SHORTEST = 4;

    private Spelling() {}

    /** The word and, if it is long enough, what is left of it without each one of its letters. */
    static Set<String> variants(String word) {
        Set<String> variants = new TreeSet<>(Set.of(word));
        if (word.length() >= SHORTEST) {
            for (int i = 0; i < word.length(); i++) {
                variants.add(word.substring(0, i) + word.substring(i + 1));
            }
        }
        return variants;
    }

    /** Whether somebody may have meant the same word: they are equal, or both are long enough and one slip apart. */
    public static boolean areAlike(String one, String other) {
        return one.equals(other) || (Math.min(one.length(), other.length()) >= SHORTEST && areNear(one, other));
    }

    /** Whether they share a variant and are the same or one slip apart. */
    static boolean areMistakable(String one, String other) {
        return areNear(one, other) && !Collections.disjoint(variants(one), variants(other));
    }

    /** Whether they are the same or one slip apart. */
    static boolean areNear(String one, String other) {
        if (one.length() > other.length()) {
            return areNear(other, one);
        }
        int start = 0;
        while (start < one.length() && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        String rest = one.substring(start);
        String otherRest = other.substring(start);
        return switch (otherRest.length() - rest.length()) {
            case 0 -> rest.isEmpty() || tail(rest, 1).equals(tail(otherRest, 1)) || isSwapped(rest, otherRest);
            case 1 -> rest.equals(tail(otherRest, 1));
            default -> false;
        };
    }

    private static boolean isSwapped(String rest, String other) {
        return rest.length() > 1
                && rest.charAt(0) == other.charAt(1)
                && rest.charAt(1) == other.charAt(0)
                && tail(rest, 2).equals(tail(other, 2));
    }

    private static String tail(String text, int from) {
        return text.substring(from);
    }
}
