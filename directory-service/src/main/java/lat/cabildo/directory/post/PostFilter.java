package lat.cabildo.directory.post;

import java.util.List;
import lat.cabildo.directory.organization.OrganizationId;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Which posts to list; what is null is not asked for. */
public record PostFilter(
        @Nullable List<OrganizationId> organization,
        @Nullable PostRole role) {

    Document toDocument() {
        Document filter = new Document();
        if (organization != null) {
            filter.append(
                    "st.organization",
                    new Document(
                            "$in",
                            organization.stream().map(OrganizationId::value).toList()));
        }
        if (role != null) {
            filter.append("st.details.role", role.name());
        }
        return filter;
    }
}
