package lat.cabildo.events.event;

/** An event has another place, or another way to take part. */
public record EventMoved(EventId id, Venue was, Venue venue) implements EventChange {}
