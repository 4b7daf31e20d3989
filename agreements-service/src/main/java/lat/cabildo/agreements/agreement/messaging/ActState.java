package lat.cabildo.agreements.agreement.messaging;

import lat.cabildo.agreements.agreement.Act;
import lat.cabildo.agreements.agreement.ActKind;
import lat.cabildo.agreements.agreement.ActMode;
import lat.cabildo.agreements.json.PartialDates;
import org.jspecify.annotations.Nullable;

/** An act in the state of its agreement: without signer and source, which travel once, with the act itself. */
record ActState(
        int number,
        ActKind kind,
        String organization,
        ActMode mode,
        boolean verified,
        @Nullable String on) {

    static ActState of(Act act) {
        return new ActState(
                act.number(),
                act.kind(),
                act.organization().value(),
                act.mode(),
                act.verified(),
                PartialDates.text(act.on()));
    }
}
