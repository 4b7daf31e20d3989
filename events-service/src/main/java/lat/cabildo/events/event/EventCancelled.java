package lat.cabildo.events.event;

import java.util.Map;

/** An event will not take place. */
public record EventCancelled(EventId id, Map<String, String> reason) implements EventChange {}
