package lat.cabildo.directory.importing;

import java.util.Locale;
import java.util.Optional;
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
                    + "|figure:(?=[a-z0-9-]{1,60}$)[a-z0-9]+(-[a-z0-9]+)*";

    private static final Pattern FIELD = Pattern.compile(SHAPE);

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
        if (!FIELD.matcher(text).matches()) {
            return Optional.empty();
        }
        int colon = text.indexOf(':');
        String name = colon < 0 ? text : text.substring(0, colon);
        Kind kind = Kind.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_'));
        return Optional.of(new ImportField(kind, colon < 0 ? null : text.substring(colon + 1)));
    }

    @Override
    public String toString() {
        String name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return qualifier == null ? name : name + ":" + qualifier;
    }
}
