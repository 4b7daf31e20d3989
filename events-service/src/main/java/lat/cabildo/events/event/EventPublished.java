package lat.cabildo.events.event;

/** An event was made known. */
public record EventPublished(EventId id) implements EventChange {}
