package lat.cabildo.agreements.agreement.web;

import java.util.List;
import lat.cabildo.agreements.agreement.Agreement;
import lat.cabildo.agreements.agreement.DraftAgreement;
import lat.cabildo.agreements.directory.OrganizationId;

/** The organizations of which the caller must act for one. */
final class Owners {

    private Owners() {}

    /** Whoever is to take part may draft. */
    static List<String> of(DraftAgreement draft) {
        return draft.parties().stream()
                .map(party -> party.organization().value())
                .toList();
    }

    /** Whoever looks after the agreement may change it. */
    static List<String> of(Agreement agreement) {
        return agreement.parties().stewards().stream()
                .map(OrganizationId::value)
                .toList();
    }
}
