package lat.cabildo.agreements.agreement;

import java.util.Objects;
import lat.cabildo.agreements.events.EventId;

/** That an agreement was signed or presented at an event. */
public record EventLink(EventId event, EventRelation relation) {

    public EventLink {
        Objects.requireNonNull(event);
        Objects.requireNonNull(relation);
    }
}
