package lat.cabildo.agreements.agreement;

import java.util.Objects;
import java.util.Set;
import lat.cabildo.agreements.directory.OrganizationId;
import lat.cabildo.agreements.directory.PersonId;
import lat.cabildo.platform.aggregate.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * What a party did.
 *
 * @param number place among the acts of the agreement, from 1, in the order they came in
 * @param on day of the act, as far as known
 * @param source of a recorded act
 * @param text such as the wording of a reservation
 */
public record Act(
        int number,
        ActKind kind,
        OrganizationId organization,
        ActMode mode,
        @Nullable PartialDate on,
        @Nullable Signer signer,
        @Nullable Source source,
        @Nullable String text) {

    public Act {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(organization);
        Objects.requireNonNull(mode);
        if (mode == ActMode.RECORDED && source == null) {
            throw new IllegalArgumentException("recorded without a source");
        }
        if (mode == ActMode.PERFORMED && (signer == null || on == null)) {
            throw new IllegalArgumentException("performed without signer and day");
        }
    }

    /** Whether the signer's mandate was verified here. */
    public boolean verified() {
        return mode == ActMode.PERFORMED;
    }

    boolean sameAs(Act other) {
        return equals(other.numbered(number));
    }

    Act without(Set<PersonId> erased) {
        Signer left = signer == null ? null : signer.without(erased);
        return new Act(number, kind, organization, mode, on, left, source, text);
    }

    Act numbered(int place) {
        return new Act(place, kind, organization, mode, on, signer, source, text);
    }
}
