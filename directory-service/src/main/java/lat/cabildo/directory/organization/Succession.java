package lat.cabildo.directory.organization;

import java.util.Objects;
import lat.cabildo.directory.fact.Source;
import lat.cabildo.platform.aggregate.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Who comes after an organization. It is said by the one that came before, and by nobody else; successions lead from
 * one to the next and never back.
 *
 * @param organization that comes after it
 * @param continues whether the one before goes on beside it, as one does from which a part has seceded
 * @param reason null of merges only
 */
public record Succession(
        OrganizationId organization,
        SuccessionKind kind,
        boolean continues,
        @Nullable String reason,
        @Nullable PartialDate on,
        @Nullable Source source) {

    public Succession {
        Objects.requireNonNull(organization);
        Objects.requireNonNull(kind);
        if (continues && kind != SuccessionKind.SPLIT) {
            throw new IllegalArgumentException("goes on after a " + kind);
        }
        if ((kind == SuccessionKind.MERGE) != (reason == null)) {
            throw new IllegalArgumentException("reason of a " + kind);
        }
    }

    static Succession merge(OrganizationId survivor) {
        return new Succession(survivor, SuccessionKind.MERGE, false, null, null, null);
    }
}
