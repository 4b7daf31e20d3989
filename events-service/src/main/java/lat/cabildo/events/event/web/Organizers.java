package lat.cabildo.events.event.web;

import lat.cabildo.events.directory.OrganizationId;
import lat.cabildo.events.event.CivicEvent;
import lat.cabildo.events.event.CivicEvents;
import lat.cabildo.events.event.EventId;
import lat.cabildo.events.event.Profile;
import lat.cabildo.platform.aggregate.StoreRefusal.UnknownId;
import lat.cabildo.platform.aggregate.Stored;
import lat.cabildo.platform.security.Authority;
import lat.cabildo.platform.security.Caller;
import org.springframework.stereotype.Component;

/** An event is changed by those who act for one of its organizers. */
@Component
class Organizers {
    private final CivicEvents events;
    private final Authority authority;

    Organizers(CivicEvents events, Authority authority) {
        this.events = events;
        this.authority = authority;
    }

    void require(Caller caller, Profile profile) {
        authority.require(
                caller,
                profile.organizerIds().stream().map(OrganizationId::value).toList());
    }

    void require(Caller caller, EventId id) {
        require(caller, get(id).state().profile());
    }

    Stored<CivicEvent> get(EventId id) {
        return events.find(id).orElseThrow(() -> new UnknownId(id.value()));
    }
}
