package lat.cabildo.directory.membership.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import lat.cabildo.directory.json.Edtf;
import lat.cabildo.directory.json.PartialDates;
import lat.cabildo.directory.json.Reference;
import lat.cabildo.directory.json.SourceJson;
import lat.cabildo.directory.membership.MembershipClass;
import lat.cabildo.directory.membership.MembershipTerms;
import lat.cabildo.directory.organization.OrganizationId;
import org.jspecify.annotations.Nullable;

/** A membership to start. */
record MembershipBody(
        @NotNull @Reference("org") String member,
        @NotNull @Reference("org") String organization,
        @JsonProperty("class") @NotNull MembershipClass membershipClass,
        @Nullable @Edtf String from,
        @Nullable @Edtf String to,
        @Nullable @Valid SourceJson source) {

    OrganizationId memberId() {
        return new OrganizationId(member);
    }

    OrganizationId organizationId() {
        return new OrganizationId(organization);
    }

    MembershipTerms terms() {
        return new MembershipTerms(membershipClass, PartialDates.term(from, to), SourceJson.source(source));
    }

    @AssertTrue(message = "must not be before the start")
    boolean isTo() {
        return PartialDates.isPossible(from, to);
    }
}
