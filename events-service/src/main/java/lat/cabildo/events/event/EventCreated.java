package lat.cabildo.events.event;

import lat.cabildo.events.time.EventTime;

/** An event was drafted. */
public record EventCreated(EventId id, Profile profile, EventTime time, Venue venue) implements EventChange {}
