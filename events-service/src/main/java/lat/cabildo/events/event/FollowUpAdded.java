package lat.cabildo.events.event;

/** A meeting decided what to do next. */
public record FollowUpAdded(EventId id, FollowUp followUp) implements EventChange {}
