package lat.cabildo.directory.membership;

import java.util.Collection;
import java.util.List;
import lat.cabildo.directory.organization.OrganizationId;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Which memberships to list; what is null is not asked for. */
public record MembershipFilter(
        @Nullable Collection<OrganizationId> member,
        @Nullable Collection<OrganizationId> organization,
        @Nullable MembershipClass membershipClass,
        @Nullable MembershipStatus status) {

    Document toDocument() {
        Document filter = new Document();
        if (member != null) {
            filter.append("st.member", in(member));
        }
        if (organization != null) {
            filter.append("st.organization", in(organization));
        }
        if (membershipClass != null) {
            filter.append("st.terms.membershipClass", membershipClass.name());
        }
        if (status != null) {
            filter.append("st.status", status.name());
        }
        return filter;
    }

    private static Object in(Collection<OrganizationId> ids) {
        List<String> values = ids.stream().map(OrganizationId::value).toList();
        return values.size() == 1 ? values.getFirst() : new Document("$in", values);
    }
}
