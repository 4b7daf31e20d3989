package lat.cabildo.agreements.agreement.web;

import jakarta.validation.constraints.NotNull;
import lat.cabildo.agreements.agreement.EventLink;
import lat.cabildo.agreements.agreement.EventRelation;
import lat.cabildo.agreements.events.EventId;

/** What happened to the agreement at which event. */
record EventLinkBody(@NotNull EventId event, @NotNull EventRelation relation) {

    EventLink link() {
        return new EventLink(event, relation);
    }
}
