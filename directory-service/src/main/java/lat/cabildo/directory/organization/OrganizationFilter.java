package lat.cabildo.directory.organization;

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
 * @param themes any of which it has; none if that is not asked for
 * @param status null for all that were not merged: whoever stands for those is found instead
 */
public record OrganizationFilter(
        @Nullable String name,
        @Nullable Identifier identifier,
        @Nullable OrganizationKind kind,
        @Nullable String country,
        @Nullable OrganizationId parent,
        List<String> themes,
        @Nullable OrganizationStatus status) {

    static final String KIND = "st.details.classification.kind";
    static final String COUNTRY = "st.details.location.country";
    static final String PARENT = "st.details.classification.parent";
    static final String THEMES = "st.details.classification.themes";

    /** Fields that have an index of their own. */
    static final Set<String> INDEXED = Set.of(KIND, COUNTRY, PARENT, THEMES);

    public OrganizationFilter {
        themes = List.copyOf(themes);
    }

    Document toDocument() {
        Document filter = new Document();
        if (name != null) {
            List<String> words = SearchKeys.words(name);
            filter.append("st.details.names.searchKeys", new Document("$all", words.isEmpty() ? List.of("=") : words));
        }
        if (identifier != null) {
            filter.append("st.details.identifiers.keys", identifier.key());
        }
        if (kind != null) {
            filter.append(KIND, kind.name());
        }
        if (country != null) {
            filter.append(COUNTRY, country);
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
        return filter;
    }
}
