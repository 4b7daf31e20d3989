package lat.cabildo.directory.mandate;

import java.util.List;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.person.PersonId;
import lat.cabildo.directory.post.PostId;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Which mandates to list; what is null is not asked for. */
public record MandateFilter(
        @Nullable List<PersonId> person,
        @Nullable PostId post,
        @Nullable List<OrganizationId> organization) {

    Document toDocument() {
        Document filter = new Document();
        if (person != null) {
            filter.append(
                    "st.seat.person",
                    new Document("$in", person.stream().map(PersonId::value).toList()));
        }
        if (post != null) {
            filter.append("st.post", post.value());
        }
        if (organization != null) {
            filter.append(
                    "st.organization",
                    new Document(
                            "$in",
                            organization.stream().map(OrganizationId::value).toList()));
        }
        return filter;
    }
}
