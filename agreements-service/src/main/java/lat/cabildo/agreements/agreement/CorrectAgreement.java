package lat.cabildo.agreements.agreement;

import lat.cabildo.platform.aggregate.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * States anew what is said of an agreement, all of it; what it goes through and who takes part are no matter of words.
 */
public record CorrectAgreement(
        Wording wording,
        Terms terms,
        @Nullable PartialDate signedOn,
        @Nullable PartialDate inForceOn) {}
