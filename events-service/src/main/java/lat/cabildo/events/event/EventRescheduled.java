package lat.cabildo.events.event;

import lat.cabildo.events.time.EventTime;

/** An event has another time. */
public record EventRescheduled(EventId id, EventTime was, EventTime time) implements EventChange {}
