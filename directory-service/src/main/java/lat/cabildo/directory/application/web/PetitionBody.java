package lat.cabildo.directory.application.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import lat.cabildo.directory.application.Petition;
import lat.cabildo.directory.json.AttachmentJson;
import lat.cabildo.directory.json.Edtf;
import lat.cabildo.directory.json.PartialDates;
import lat.cabildo.directory.membership.MembershipClass;
import org.jspecify.annotations.Nullable;

/** What the applicant may put right or complete while the application is open. */
record PetitionBody(
        @JsonProperty("class") @NotNull MembershipClass membershipClass,
        @NotNull @Valid AttachmentJson letter,
        @Nullable @Valid AttachmentJson form,
        @Nullable @Edtf String submittedOn) {

    static PetitionBody of(Petition petition) {
        return new PetitionBody(
                petition.membershipClass(),
                AttachmentJson.of(petition.letter()),
                AttachmentJson.ofNullable(petition.form()),
                PartialDates.text(petition.submittedOn()));
    }

    Petition petition() {
        return new Petition(
                membershipClass,
                letter.toAttachment(),
                AttachmentJson.attachment(form),
                PartialDates.date(submittedOn));
    }
}
