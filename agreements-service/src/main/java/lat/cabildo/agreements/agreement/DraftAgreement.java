package lat.cabildo.agreements.agreement;

import java.util.List;

/** Starts an agreement. */
public record DraftAgreement(Wording wording, Terms terms, List<Invitation> parties, List<EventLink> events) {

    public DraftAgreement {
        parties = List.copyOf(parties);
        events = List.copyOf(events);
    }
}
