package lat.cabildo.agreements.agreement;

import java.time.LocalDate;
import java.util.Objects;
import lat.cabildo.agreements.directory.OrganizationId;
import lat.cabildo.platform.aggregate.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * An organization or unit that takes part in an agreement.
 *
 * @param since the day of the act that gave it its status, as far as known
 */
public record Party(
        OrganizationId organization,
        PartyRole role,
        PartyStatus status,
        @Nullable PartialDate since) {

    public Party {
        Objects.requireNonNull(organization);
        Objects.requireNonNull(role);
        Objects.requireNonNull(status);
    }

    static Party listed(OrganizationId organization, PartyRole role) {
        return new Party(organization, role, role.bindsByAct() ? PartyStatus.INVITED : PartyStatus.PARTY, null);
    }

    /** An act known to lie before the one that gave the present status changes nothing. */
    Party after(Act act) {
        PartyStatus next = act.kind().after(status);
        return next == status || isOutdated(act) ? this : new Party(organization, role, next, act.on());
    }

    Party signed(@Nullable PartialDate on) {
        return role.mustSign() && status == PartyStatus.INVITED
                ? new Party(organization, role, PartyStatus.PARTY, on)
                : this;
    }

    private boolean isOutdated(Act act) {
        LocalDate latest = act.on() == null ? null : act.on().latest();
        LocalDate earliest = since == null ? null : since.earliest();
        return latest != null && earliest != null && latest.isBefore(earliest);
    }
}
