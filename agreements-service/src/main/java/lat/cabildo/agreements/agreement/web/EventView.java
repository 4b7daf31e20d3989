package lat.cabildo.agreements.agreement.web;

import java.util.Map;
import lat.cabildo.agreements.agreement.EventLink;
import lat.cabildo.agreements.agreement.EventRelation;
import lat.cabildo.agreements.events.EventCopy;
import org.jspecify.annotations.Nullable;

/**
 * An event at which an agreement was signed or presented, as the events service knows it now.
 *
 * @param start local date and time in {@code zone}
 */
record EventView(
        String event,
        EventRelation relation,
        @Nullable Map<String, String> title,
        @Nullable String status,
        @Nullable String start,
        @Nullable String zone) {

    static EventView of(EventLink link, @Nullable EventCopy known) {
        return known == null
                ? new EventView(link.event().value(), link.relation(), null, null, null, null)
                : new EventView(
                        link.event().value(),
                        link.relation(),
                        known.title(),
                        known.status(),
                        known.start(),
                        known.zone());
    }
}
