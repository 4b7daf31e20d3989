package lat.cabildo.directory.application.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import lat.cabildo.directory.application.Conclusion;
import lat.cabildo.directory.json.AttachmentJson;
import lat.cabildo.directory.json.Edtf;
import lat.cabildo.directory.json.PartialDates;
import lat.cabildo.directory.json.Reference;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.platform.web.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * That an application is refused: by a vote, or by a decision of {@code by} or in {@code act}.
 *
 * @param by which decided: the organization itself or a body of it
 * @param act in which the decision stands
 */
record RefuseBody(
        @Nullable @Edtf String on,
        @Nullable @Reference("org") String by,
        @Nullable @Valid AttachmentJson act,
        @Nullable @Valid VoteJson vote,
        @Nullable @Size(min = 1, max = 500) @PlainText String reason) {

    Conclusion conclusion() {
        return new Conclusion(
                PartialDates.date(on),
                by == null ? null : new OrganizationId(by),
                AttachmentJson.attachment(act),
                VoteJson.vote(vote),
                reason);
    }

    @AssertTrue(message = "vote, by or act")
    boolean isVote() {
        return vote != null || by != null || act != null;
    }
}
