package lat.cabildo.directory.application.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import lat.cabildo.directory.application.Petition;
import lat.cabildo.directory.json.AttachmentJson;
import lat.cabildo.directory.json.Edtf;
import lat.cabildo.directory.json.Reference;
import lat.cabildo.directory.membership.MembershipClass;
import lat.cabildo.directory.organization.OrganizationId;
import org.jspecify.annotations.Nullable;

/** An application to submit. */
record ApplicationBody(
        @NotNull @Reference("org") String applicant,
        @NotNull @Reference("org") String organization,
        @JsonProperty("class") @NotNull MembershipClass membershipClass,
        @NotNull @Valid AttachmentJson letter,
        @Nullable @Valid AttachmentJson form,
        @Nullable @Edtf String submittedOn) {

    OrganizationId applicantId() {
        return new OrganizationId(applicant);
    }

    OrganizationId organizationId() {
        return new OrganizationId(organization);
    }

    Petition petition() {
        return new PetitionBody(membershipClass, letter, form, submittedOn).petition();
    }
}
