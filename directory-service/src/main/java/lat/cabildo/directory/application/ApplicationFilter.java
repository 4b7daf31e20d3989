package lat.cabildo.directory.application;

import java.util.Collection;
import java.util.List;
import lat.cabildo.directory.organization.OrganizationId;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Which applications to list; what is null is not asked for. */
public record ApplicationFilter(
        @Nullable Collection<OrganizationId> applicant,
        @Nullable Collection<OrganizationId> organization,
        @Nullable Collection<ApplicationStatus> status) {

    private static final List<ApplicationStatus> OPEN =
            List.of(ApplicationStatus.SUBMITTED, ApplicationStatus.UNDER_CONSIDERATION);

    /** What one of these may lapse with, and what goes on with it. */
    static List<ApplicationFilter> dependingOn(Collection<OrganizationId> same) {
        List<ApplicationStatus> undecided =
                List.of(ApplicationStatus.SUBMITTED, ApplicationStatus.UNDER_CONSIDERATION, ApplicationStatus.LAPSED);
        return List.of(new ApplicationFilter(same, null, undecided), new ApplicationFilter(null, same, undecided));
    }

    static ApplicationFilter open(Collection<OrganizationId> applicant, Collection<OrganizationId> organization) {
        return new ApplicationFilter(applicant, organization, OPEN);
    }

    Document toDocument() {
        Document filter = new Document();
        if (applicant != null) {
            filter.append("st.applicant", in(applicant));
        }
        if (organization != null) {
            filter.append("st.organization", in(organization));
        }
        if (status != null) {
            filter.append(
                    "st.status",
                    new Document(
                            "$in", status.stream().map(ApplicationStatus::name).toList()));
        }
        return filter;
    }

    private static Document in(Collection<OrganizationId> ids) {
        return new Document("$in", ids.stream().map(OrganizationId::value).toList());
    }
}
