package lat.cabildo.directory.organization;

import java.util.List;
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
            filter.append("st.details.classification.kind", kind.name());
        }
        if (country != null) {
            filter.append("st.details.location.country", country);
        }
        if (parent != null) {
            filter.append("st.details.classification.parent", parent.value());
        }
        if (!themes.isEmpty()) {
            filter.append("st.details.classification.themes", new Document("$in", themes));
        }
        filter.append(
                "st.standing.status",
                status == null ? new Document("$ne", OrganizationStatus.MERGED.name()) : status.name());
        return filter;
    }
}
