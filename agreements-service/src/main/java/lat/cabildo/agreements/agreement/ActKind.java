package lat.cabildo.agreements.agreement;

import static lat.cabildo.agreements.agreement.PartyStatus.INVITED;
import static lat.cabildo.agreements.agreement.PartyStatus.PARTY;
import static lat.cabildo.agreements.agreement.PartyStatus.SUSPENDED;
import static lat.cabildo.agreements.agreement.PartyStatus.WITHDRAWN;

import java.util.Locale;
import java.util.Optional;

/** What a party can do. */
public enum ActKind {
    SIGNATURE,
    RATIFICATION,
    ACCEPTANCE,
    ADHESION,
    RESERVATION,
    SUSPENSION,
    WITHDRAWAL,
    UN_TWINNING;

    /** Where the party stands afterwards; an acceptance also ends a suspension. */
    PartyStatus after(PartyStatus before) {
        return switch (this) {
            case SIGNATURE, ADHESION -> before == SUSPENDED ? SUSPENDED : PARTY;
            case RATIFICATION -> before == INVITED ? PARTY : before;
            case ACCEPTANCE -> before == WITHDRAWN ? WITHDRAWN : PARTY;
            case RESERVATION -> before;
            case SUSPENSION -> before == WITHDRAWN ? WITHDRAWN : SUSPENDED;
            case WITHDRAWAL, UN_TWINNING -> WITHDRAWN;
        };
    }

    /** As what it lists an organization that was not; the other acts are for those who are listed. */
    Optional<PartyRole> lists() {
        return switch (this) {
            case SIGNATURE -> Optional.of(PartyRole.SIGNATORY);
            case ADHESION -> Optional.of(PartyRole.ADHERENT);
            case RATIFICATION, ACCEPTANCE, RESERVATION, SUSPENSION, WITHDRAWAL, UN_TWINNING -> Optional.empty();
        };
    }

    /** Whether it only makes sense once the agreement is signed. */
    boolean followsSigning() {
        return switch (this) {
            case RATIFICATION, ACCEPTANCE, ADHESION, SUSPENSION, UN_TWINNING -> true;
            case SIGNATURE, RESERVATION, WITHDRAWAL -> false;
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
