package lat.cabildo.agreements.agreement.web;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import lat.cabildo.agreements.agreement.AgreementId;
import lat.cabildo.agreements.agreement.EndAgreement;
import lat.cabildo.agreements.agreement.EndReason;
import lat.cabildo.platform.aggregate.PartialDate;
import org.jspecify.annotations.Nullable;

/** Why and since when the agreement is over, as far as known. */
record EndBody(
        @NotNull EndReason reason,
        @Nullable PartialDate on,
        @Nullable AgreementId replacedBy) {

    @AssertTrue(message = "only a replaced agreement has one that took its place")
    boolean isReplacedBy() {
        return replacedBy == null || reason == EndReason.REPLACED;
    }

    EndAgreement end() {
        return new EndAgreement(reason, on, replacedBy);
    }
}
