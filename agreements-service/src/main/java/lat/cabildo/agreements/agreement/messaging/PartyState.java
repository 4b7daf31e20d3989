package lat.cabildo.agreements.agreement.messaging;

import lat.cabildo.agreements.agreement.Party;
import lat.cabildo.agreements.agreement.PartyRole;
import lat.cabildo.agreements.agreement.PartyStatus;
import lat.cabildo.agreements.json.PartialDates;
import org.jspecify.annotations.Nullable;

record PartyState(
        String organization,
        PartyRole role,
        PartyStatus status,
        @Nullable String since) {

    static PartyState of(Party party) {
        return new PartyState(
                party.organization().value(), party.role(), party.status(), PartialDates.text(party.since()));
    }
}
