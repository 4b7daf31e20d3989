package lat.cabildo.directory.application.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import lat.cabildo.directory.application.Conclusion;
import lat.cabildo.directory.json.AttachmentJson;
import lat.cabildo.directory.json.Edtf;
import lat.cabildo.directory.json.PartialDates;
import lat.cabildo.directory.json.Reference;
import lat.cabildo.directory.membership.MembershipClass;
import lat.cabildo.platform.aggregate.PartialDate;
import lat.cabildo.platform.web.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * That an applicant is admitted: by a vote, or by a decision of {@code by} or in {@code act}.
 *
 * @param by which decided: the organization itself or a body of it
 * @param act in which the decision stands
 * @param membershipClass granted; without it the one that was asked for
 * @param from first day as a member; without it the day of the decision
 */
record AdmitBody(
        @Nullable @Edtf String on,
        @Nullable @Reference("org") String by,
        @Nullable @Valid AttachmentJson act,
        @Nullable @Valid VoteJson vote,
        @Nullable @Size(min = 1, max = 500) @PlainText String reason,
        @JsonProperty("class") @Nullable MembershipClass membershipClass,
        @Nullable @Edtf String from) {

    Conclusion conclusion() {
        return new RefuseBody(on, by, act, vote, reason).conclusion();
    }

    @Nullable
    PartialDate firstDay() {
        return PartialDates.date(from);
    }

    @AssertTrue(message = "vote, by or act")
    boolean isVote() {
        return vote != null || by != null || act != null;
    }
}
