package lat.cabildo.directory.importing;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a column says of an organization, as text such as {@code name} or {@code identifier:ibge}.
 *
 * @param qualifier scheme of an identifier, metric of a figure; null of others
 */
public record ImportField(Kind kind, @Nullable String qualifier) {

    /** All texts of fields. */
    public static final String SHAPE =
            "id|name|language|acronym|alias|kind|network-type|country|subdivision|place|latitude"
                    + "|longitude|parent|themes|identifiers|identifier:[a-z0-9][a-z0-9.-]{0,39}"
                    + "|figure:[a-z0-9]+(-[a-z0-9]+)*";

    private static final Pattern QUALIFIED = Pattern.compile("(identifier|figure):(.{1,60})");

    /** Which part of the record. */
    public enum Kind {
        ID,
        NAME,
        LANGUAGE,
        ACRONYM,
        ALIAS,
        KIND,
        NETWORK_TYPE,
        COUNTRY,
        SUBDIVISION,
        PLACE,
        LATITUDE,
        LONGITUDE,
        PARENT,
        THEMES,
        IDENTIFIERS,
        IDENTIFIER,
        FIGURE
    }

    /** Empty for a text that is no field. */
    public static Optional<ImportField> of(String text) {
        if (!text.matches(SHAPE)) {
            return Optional.empty();
        }
        Matcher qualified = QUALIFIED.matcher(text);
        String name = qualified.matches() ? qualified.group(1) : text;
        Kind kind = Kind.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
        return Optional.of(new ImportField(kind, qualified.matches() ? qualified.group(2) : null));
    }

    @Override
    public String toString() {
        String name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return qualifier == null ? name : name + ":" + qualifier;
    }
}
