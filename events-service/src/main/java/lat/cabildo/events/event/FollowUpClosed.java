package lat.cabildo.events.event;

/** A follow-up was done or dropped. */
public record FollowUpClosed(EventId id, FollowUp followUp) implements EventChange {}
