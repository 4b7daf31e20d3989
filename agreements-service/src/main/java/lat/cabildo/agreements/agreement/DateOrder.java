package lat.cabildo.agreements.agreement;

import java.time.LocalDate;
import lat.cabildo.platform.aggregate.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Which dates come before which. Only what is known to be wrong is refused; an agreement may be in force before it is
 * signed.
 */
final class DateOrder {

    private DateOrder() {}

    static void require(Terms terms, Life life) {
        require("signedOn", life.signedOn(), "expiresOn", terms.expiresOn());
        require("inForceOn", life.inForceOn(), "expiresOn", terms.expiresOn());
        require("noticeDueOn", terms.noticeDueOn(), "expiresOn", terms.expiresOn());
        require("signedOn", life.signedOn(), "endedOn", life.endedOn());
        require("inForceOn", life.inForceOn(), "endedOn", life.endedOn());
    }

    private static void require(
            String firstName, @Nullable PartialDate first, String secondName, @Nullable PartialDate second) {
        LocalDate earliest = first == null ? null : first.earliest();
        LocalDate latest = second == null ? null : second.latest();
        if (earliest != null && latest != null && latest.isBefore(earliest)) {
            throw new AgreementRefusal.DatesOutOfOrder(firstName, secondName);
        }
    }
}
