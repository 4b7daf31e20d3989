package lat.cabildo.agreements.agreement;

import java.util.Optional;

/** Whether a party may do something here and now. Recorded acts are facts, and not asked. */
final class Admission {

    private Admission() {}

    static void require(Agreement agreement, PerformAct perform) {
        agreement.life().requireNotEnded();
        if (perform.kind().followsSigning() && agreement.life().status() == AgreementStatus.DRAFT) {
            throw new AgreementRefusal.WrongStatus(AgreementStatus.DRAFT);
        }
        if (perform.kind() == ActKind.ADHESION) {
            requireOpen(agreement);
        } else {
            requireListed(agreement, perform);
        }
        if (perform.kind() == ActKind.UN_TWINNING && agreement.wording().kind() != AgreementKind.TWINNING) {
            throw new AgreementRefusal.NotATwinning(agreement.wording().kind());
        }
    }

    private static void requireOpen(Agreement agreement) {
        if (!agreement.terms().openForAdhesion()) {
            throw new AgreementRefusal.NotOpenForAdhesion();
        }
    }

    private static void requireListed(Agreement agreement, PerformAct perform) {
        Optional<Party> listed = agreement.parties().of(perform.organization());
        PartyStatus status = listed.orElseThrow(() -> new AgreementRefusal.NotListed(perform.organization()))
                .status();
        boolean allowed = switch (perform.kind()) {
            case SUSPENSION, UN_TWINNING -> status == PartyStatus.PARTY;
            case SIGNATURE, RATIFICATION, ACCEPTANCE, RESERVATION, ADHESION, WITHDRAWAL ->
                status != PartyStatus.WITHDRAWN;
        };
        if (!allowed) {
            throw new AgreementRefusal.WrongPartyStatus(perform.organization(), status);
        }
    }
}
