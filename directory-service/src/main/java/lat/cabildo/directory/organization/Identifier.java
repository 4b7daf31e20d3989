package lat.cabildo.directory.organization;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What others call an organization in a scheme of theirs: {@code wikidata}, {@code iso-3166-2}, {@code geonames},
 * {@code lei}, a national code. Written one way, so that no two records can hold it in two spellings.
 *
 * @param scheme in small letters
 * @param value as it stands in the scheme, without surrounding or doubled spaces, in capitals
 */
public record Identifier(String scheme, String value) {
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    public Identifier {
        scheme = SPACES.matcher(scheme).replaceAll("").toLowerCase(Locale.ROOT);
        value = SPACES.matcher(Normalizer.normalize(value, Normalizer.Form.NFKC))
                .replaceAll(" ")
                .strip()
                .toUpperCase(Locale.ROOT);
        if (scheme.isEmpty() || value.isEmpty()) {
            throw new IllegalArgumentException("empty identifier");
        }
    }

    /** As it is looked up: {@code wikidata:Q739}. */
    public String key() {
        return scheme + ":" + value;
    }
}
