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
        @Nullable List<OrganizationId> organization,
        @Nullable List<OrganizationId> represents) {

    public MandateFilter(
            @Nullable List<PersonId> person, @Nullable PostId post, @Nullable List<OrganizationId> organization) {
        this(person, post, organization, null);
    }

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
            filter.append("st.organization", in(organization));
        }
        if (represents != null) {
            filter.append("st.seat.represents.organization", in(represents));
        }
        return filter;
    }

    private static Document in(List<OrganizationId> ids) {
        return new Document("$in", ids.stream().map(OrganizationId::value).toList());
    }
}
