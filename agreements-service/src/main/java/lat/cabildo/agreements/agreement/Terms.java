package lat.cabildo.agreements.agreement;

import lat.cabildo.platform.aggregate.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * How long an agreement is to last and who may still join.
 *
 * @param expiresOn last day of the term, as far as known
 * @param noticeDueOn last day to object to renewal, as far as known
 * @param renewal unknown if null
 */
public record Terms(
        @Nullable PartialDate expiresOn,
        @Nullable PartialDate noticeDueOn,
        @Nullable Renewal renewal,
        boolean openForAdhesion) {}
