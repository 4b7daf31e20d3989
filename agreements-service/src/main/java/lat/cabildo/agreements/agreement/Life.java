package lat.cabildo.agreements.agreement;

import java.util.List;
import java.util.Objects;
import lat.cabildo.platform.aggregate.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * How far an agreement has come, and when. A missing date is not known, whatever the status.
 *
 * @param signingSource where it is said that the agreement was signed, if not every signature is listed
 * @param replacedBy the agreement that took its place
 */
public record Life(
        AgreementStatus status,
        @Nullable PartialDate signedOn,
        @Nullable Source signingSource,
        @Nullable PartialDate inForceOn,
        @Nullable PartialDate endedOn,
        @Nullable EndReason endReason,
        @Nullable AgreementId replacedBy) {

    static final Life DRAFT = new Life(AgreementStatus.DRAFT, null, null, null, null, null, null);

    public Life {
        Objects.requireNonNull(status);
    }

    Life requireStatus(AgreementStatus... wanted) {
        if (!List.of(wanted).contains(status)) {
            throw new AgreementRefusal.WrongStatus(status);
        }
        return this;
    }

    void requireNotEnded() {
        if (status == AgreementStatus.ENDED) {
            throw new AgreementRefusal.WrongStatus(status);
        }
    }

    /** With these days of what has already happened, better known now. */
    Life dated(@Nullable PartialDate newSignedOn, @Nullable PartialDate newInForceOn) {
        boolean tooEarly = (status == AgreementStatus.DRAFT && newSignedOn != null)
                || (status.compareTo(AgreementStatus.IN_FORCE) < 0 && newInForceOn != null);
        if (tooEarly) {
            throw new AgreementRefusal.WrongStatus(status);
        }
        return new Life(status, newSignedOn, signingSource, newInForceOn, endedOn, endReason, replacedBy);
    }

    Life signed(@Nullable PartialDate on, @Nullable Source source) {
        return new Life(AgreementStatus.SIGNED, on, source, null, null, null, null);
    }

    Life inForce(@Nullable PartialDate on) {
        return new Life(AgreementStatus.IN_FORCE, signedOn, signingSource, on, null, null, null);
    }

    Life ended(EndAgreement end) {
        return new Life(
                AgreementStatus.ENDED, signedOn, signingSource, inForceOn, end.on(), end.reason(), end.replacedBy());
    }
}
