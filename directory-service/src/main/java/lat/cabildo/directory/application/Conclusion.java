package lat.cabildo.directory.application;

import lat.cabildo.directory.fact.Attachment;
import lat.cabildo.directory.fact.Ending;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.platform.aggregate.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * How an application came to its end.
 *
 * @param on day of the decision or of the withdrawal
 * @param by which decided: the organization itself or a body of it, such as its assembly
 * @param act in which the decision stands
 * @param vote if it was put to one
 */
public record Conclusion(
        @Nullable PartialDate on,
        @Nullable OrganizationId by,
        @Nullable Attachment act,
        @Nullable Vote vote,
        @Nullable String reason) {

    static Conclusion of(Ending withdrawal) {
        return new Conclusion(withdrawal.on(), null, null, null, withdrawal.reason());
    }
}
