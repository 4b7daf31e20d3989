package lat.cabildo.agreements.events;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import lat.cabildo.platform.replica.Replica;

/** The events known here, found by id. */
public final class Occasions {
    private final Replica<EventId, EventCopy> events;

    Occasions(Replica<EventId, EventCopy> events) {
        this.events = events;
    }

    public Optional<EventCopy> find(EventId id) {
        return events.find(id);
    }

    /** By id, in one read; unknown ones are left out. */
    public Map<EventId, EventCopy> findAll(Collection<EventId> ids) {
        Map<EventId, EventCopy> found = new HashMap<>();
        events.resolve(ids).forEach((id, event) -> found.put(id, event.copy()));
        return found;
    }
}
