package lat.cabildo.agreements.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lat.cabildo.agreements.events.EventId;

/** The events of one agreement: at most one where it was signed, several where it was presented. */
public record EventLinks(List<EventLink> all) {

    /** Most events that one agreement is linked to. */
    public static final int MOST = 50;

    static final EventLinks NONE = new EventLinks(List.of());

    public EventLinks {
        all = List.copyOf(all);
    }

    /** Where it was signed. */
    public Optional<EventId> signedAt() {
        return all.stream()
                .filter(link -> link.relation() == EventRelation.SIGNED_AT)
                .map(EventLink::event)
                .findFirst();
    }

    /** A link to where it was signed takes the place of the one before. */
    EventLinks with(EventLink link) {
        if (all.contains(link)) {
            return this;
        }
        List<EventLink> links = new ArrayList<>(all);
        if (link.relation() == EventRelation.SIGNED_AT) {
            links.removeIf(each -> each.relation() == EventRelation.SIGNED_AT);
        }
        links.add(link);
        if (links.size() > MOST) {
            throw new AgreementRefusal.Full("events", MOST);
        }
        return new EventLinks(links);
    }

    EventLinks without(EventLink link) {
        return new EventLinks(all.stream().filter(each -> !each.equals(link)).toList());
    }
}
