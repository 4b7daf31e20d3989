package lat.cabildo.directory.application.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import lat.cabildo.directory.application.Admission;
import lat.cabildo.directory.application.Application;
import lat.cabildo.directory.application.ApplicationStatus;
import lat.cabildo.directory.json.AttachmentJson;
import lat.cabildo.directory.json.PartialDates;
import lat.cabildo.directory.membership.MembershipClass;
import org.jspecify.annotations.Nullable;

/**
 * @param membershipClass that was asked for
 * @param conclusion while it is open there is none
 * @param admission what was granted
 */
record ApplicationView(
        String id,
        String applicant,
        String organization,
        @JsonProperty("class") MembershipClass membershipClass,
        AttachmentJson letter,
        @Nullable AttachmentJson form,
        @Nullable String submittedOn,
        ApplicationStatus status,
        @Nullable String consideredSince,
        @Nullable ConclusionJson conclusion,
        @Nullable AdmissionView admission) {

    /** @param membership that it led to */
    record AdmissionView(
            @JsonProperty("class") MembershipClass membershipClass,
            @Nullable String from,
            String membership) {

        static AdmissionView of(Admission admission) {
            return new AdmissionView(
                    admission.membershipClass(),
                    PartialDates.text(admission.from()),
                    admission.membership().value());
        }
    }

    static ApplicationView of(Application application) {
        PetitionBody petition = PetitionBody.of(application.petition());
        Admission admission = application.admission();
        return new ApplicationView(
                application.id().value(),
                application.applicant().value(),
                application.organization().value(),
                petition.membershipClass(),
                petition.letter(),
                petition.form(),
                petition.submittedOn(),
                application.status(),
                PartialDates.text(application.consideredSince()),
                ConclusionJson.ofNullable(application.conclusion()),
                admission == null ? null : AdmissionView.of(admission));
    }
}
