package lat.cabildo.directory.fact;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Texts as they are searched: without accents, case and punctuation. Each word is a key, and so is the whole text
 * behind a {@code =}; the same on every store, whatever its collations.
 */
public final class SearchKeys {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int MAX_WORD = 64;
    private static final String WHOLE = "=";

    private SearchKeys() {}

    /** The keys of all these texts, each once, in alphabetical order. */
    static List<String> of(Stream<String> texts) {
        return texts.flatMap(text -> Stream.concat(words(text).stream(), Stream.of(whole(text))))
                .sorted()
                .distinct()
                .toList();
    }

    /** The words that a text is searched by; none if it has neither letters nor digits. */
    public static List<String> words(String text) {
        return Arrays.stream(SEPARATORS.split(folded(text)))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, Math.min(word.length(), MAX_WORD)))
                .distinct()
                .toList();
    }

    /** The key that only texts with the same words in the same order have. */
    public static String whole(String text) {
        return WHOLE + SEPARATORS.matcher(folded(text)).replaceAll(" ").strip();
    }

    public static boolean isWhole(String key) {
        return key.startsWith(WHOLE);
    }

    private static String folded(String text) {
        String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
        return MARKS.matcher(decomposed)
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replace('ø', 'o')
                .replace('ł', 'l')
                .replace('đ', 'd')
                .replace("æ", "ae")
                .replace("œ", "oe");
    }
}
