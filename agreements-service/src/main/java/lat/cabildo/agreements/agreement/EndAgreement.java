package lat.cabildo.agreements.agreement;

import java.util.Objects;
import lat.cabildo.platform.aggregate.PartialDate;
import org.jspecify.annotations.Nullable;

/** Says that an agreement is over. */
public record EndAgreement(
        EndReason reason,
        @Nullable PartialDate on,
        @Nullable AgreementId replacedBy) {

    public EndAgreement {
        Objects.requireNonNull(reason);
        if (replacedBy != null && reason != EndReason.REPLACED) {
            throw new IllegalArgumentException("replaced, but for another reason");
        }
    }
}
