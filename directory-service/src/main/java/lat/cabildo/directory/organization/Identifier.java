package lat.cabildo.directory.organization;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What others call an organization in a scheme of theirs: {@code wikidata}, {@code iso-3166-2}, {@code geonames},
 * {@code lei}, a national code. Written one way, so that no two records can hold it in two spellings.
 *
 * @param scheme in small letters
 * @param value as it stands in the scheme, without surrounding or doubled spaces, in capitals
 */
public record Identifier(String scheme, String value) {
    /** What {@link #of} takes. */
    public static final String KEY = "[A-Za-z0-9][A-Za-z0-9.-]{0,39}:(?=.*[^\\s\\p{Z}]).{1,120}";

    private static final Pattern KEYS = Pattern.compile(KEY);
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern OUTER_SPACES = Pattern.compile("^ +| +$");

    public Identifier {
        scheme = SPACES.matcher(scheme).replaceAll("").toLowerCase(Locale.ROOT);
        value = value(value);
        if (scheme.isEmpty() || value.isEmpty()) {
            throw new IllegalArgumentException("empty identifier");
        }
    }

    /** Empty for a text that is not scheme, colon, value. */
    public static Optional<Identifier> in(String text) {
        return KEYS.matcher(text).matches() ? Optional.of(of(text)) : Optional.empty();
    }

    /** @param key scheme, colon, value */
    public static Identifier of(String key) {
        int colon = key.indexOf(':');
        return new Identifier(key.substring(0, colon), key.substring(colon + 1));
    }

    /** A value as all schemes have it here; nothing is left of spaces alone, as {@link #KEY} understands them. */
    static String value(String text) {
        String spaced =
                SPACES.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll(" ");
        return OUTER_SPACES.matcher(spaced).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /** As it is looked up: {@code wikidata:Q739}. */
    public String key() {
        return scheme + ":" + value;
    }
}
