package lat.cabildo.directory.application.messaging;

import com.fasterxml.jackson.annotation.JsonProperty;
import lat.cabildo.directory.application.Admission;
import lat.cabildo.directory.application.Application;
import lat.cabildo.directory.application.ApplicationStatus;
import lat.cabildo.directory.application.Conclusion;
import lat.cabildo.directory.application.Petition;
import lat.cabildo.directory.application.Vote;
import lat.cabildo.directory.json.AttachmentJson;
import lat.cabildo.directory.json.PartialDates;
import lat.cabildo.directory.membership.MembershipClass;
import org.jspecify.annotations.Nullable;

/** Schema {@code application.state.v1}. */
record ApplicationState(
        String id,
        String applicant,
        String organization,
        @JsonProperty("class") MembershipClass membershipClass,
        AttachmentJson letter,
        @Nullable AttachmentJson form,
        @Nullable String submittedOn,
        ApplicationStatus status,
        @Nullable String consideredSince,
        @Nullable Concluded conclusion,
        @Nullable Admitted admission) {

    record Concluded(
            @Nullable String on,
            @Nullable String by,
            @Nullable AttachmentJson act,
            @Nullable Voted vote,
            @Nullable String reason) {

        static @Nullable Concluded ofNullable(@Nullable Conclusion conclusion) {
            if (conclusion == null) {
                return null;
            }
            return new Concluded(
                    PartialDates.text(conclusion.on()),
                    conclusion.by() == null ? null : conclusion.by().value(),
                    AttachmentJson.ofNullable(conclusion.act()),
                    Voted.ofNullable(conclusion.vote()),
                    conclusion.reason());
        }
    }

    record Voted(
            @JsonProperty("for") int inFavour,
            int against,
            int abstentions,
            @Nullable Integer quorum,
            @Nullable Integer needed) {

        static @Nullable Voted ofNullable(@Nullable Vote vote) {
            return vote == null
                    ? null
                    : new Voted(vote.inFavour(), vote.against(), vote.abstentions(), vote.quorum(), vote.needed());
        }
    }

    record Admitted(
            @JsonProperty("class") MembershipClass membershipClass,
            @Nullable String from,
            String membership) {

        static Admitted of(Admission admission) {
            return new Admitted(
                    admission.membershipClass(),
                    PartialDates.text(admission.from()),
                    admission.membership().value());
        }
    }

    static ApplicationState of(Application application) {
        Petition petition = application.petition();
        Admission admission = application.admission();
        return new ApplicationState(
                application.id().value(),
                application.applicant().value(),
                application.organization().value(),
                petition.membershipClass(),
                AttachmentJson.of(petition.letter()),
                AttachmentJson.ofNullable(petition.form()),
                PartialDates.text(petition.submittedOn()),
                application.status(),
                PartialDates.text(application.consideredSince()),
                Concluded.ofNullable(application.conclusion()),
                admission == null ? null : Admitted.of(admission));
    }
}
