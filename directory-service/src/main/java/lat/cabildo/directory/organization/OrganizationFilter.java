package lat.cabildo.directory.organization;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import lat.cabildo.directory.fact.SearchKeys;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Which organizations to list; what is null is not asked for.
 *
 * @param name words that its names have, whatever their accents
 * @param country ISO 3166-1 alpha-2
 * @param subdivision ISO 3166-2
 * @param place words that the name of its place has, whatever their accents
 * @param themes any of which it has; none if that is not asked for
 * @param status null for all that were not merged: whoever stands for those is found instead
 * @param among ids that come into question
 */
public record OrganizationFilter(
        @Nullable String name,
        @Nullable Identifier identifier,
        @Nullable OrganizationKind kind,
        @Nullable String country,
        @Nullable String subdivision,
        @Nullable String place,
        @Nullable OrganizationId parent,
        List<String> themes,
        @Nullable OrganizationStatus status,
        @Nullable Collection<OrganizationId> among) {

    static final String KIND = "st.details.classification.kind";
    static final String COUNTRY = "st.details.location.country";
    static final String PLACE = "st.details.location.searchKeys";
    static final String PARENT = "st.details.classification.parent";
    static final String THEMES = "st.details.classification.themes";
    static final String IDENTIFIERS = "st.details.identifiers.keys";

    /** An identifier's value, as it stands in whatever scheme. */
    static final String IDENTIFIER_VALUES = "st.details.identifiers.all.value";

    /** Fields that have an index of their own. */
    static final Set<String> INDEXED = Set.of(KIND, COUNTRY, PLACE, PARENT, THEMES);

    private static final List<String> NO_WORD = List.of("=");

    public OrganizationFilter {
        themes = List.copyOf(themes);
        among = among == null ? null : List.copyOf(among);
    }

    public OrganizationFilter(
            @Nullable String name,
            @Nullable Identifier identifier,
            @Nullable OrganizationKind kind,
            @Nullable String country,
            @Nullable OrganizationId parent,
            List<String> themes,
            @Nullable OrganizationStatus status) {
        this(name, identifier, kind, country, null, null, parent, themes, status, null);
    }

    /** Of those, the ones that lie in this subdivision and place, as far as they are given. */
    public OrganizationFilter in(@Nullable String subdivision, @Nullable String place) {
        return new OrganizationFilter(
                name, identifier, kind, country, subdivision, place, parent, themes, status, among);
    }

    /** Of those, the ones with these ids; null for all. */
    public OrganizationFilter among(@Nullable Collection<OrganizationId> ids) {
        return new OrganizationFilter(name, identifier, kind, country, subdivision, place, parent, themes, status, ids);
    }

    Document toDocument() {
        Document filter = new Document();
        if (name != null) {
            filter.append("st.details.names.searchKeys", all(SearchKeys.words(name)));
        }
        if (identifier != null) {
            filter.append(IDENTIFIERS, identifier.key());
        }
        if (kind != null) {
            filter.append(KIND, kind.name());
        }
        if (country != null) {
            filter.append(COUNTRY, country);
        }
        if (place != null && SearchKeys.words(place).isEmpty()) {
            filter.append(PLACE, all(NO_WORD));
        } else if (place != null || subdivision != null) {
            filter.append(PLACE, all(Location.searchKeys(subdivision, place)));
        }
        if (parent != null) {
            filter.append(PARENT, parent.value());
        }
        if (!themes.isEmpty()) {
            filter.append(THEMES, new Document("$in", themes));
        }
        filter.append(
                "st.standing.status",
                status == null ? new Document("$ne", OrganizationStatus.MERGED.name()) : status.name());
        if (among != null) {
            filter.append(
                    "_id",
                    new Document(
                            "$in", among.stream().map(OrganizationId::value).toList()));
        }
        return filter;
    }

    /** Who asks for nothing but signs finds nothing. */
    private static Document all(List<String> words) {
        return new Document("$all", words.isEmpty() ? NO_WORD : words);
    }
}
