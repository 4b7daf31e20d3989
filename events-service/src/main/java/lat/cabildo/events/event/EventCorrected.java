package lat.cabildo.events.event;

/** What an event is was set right. */
public record EventCorrected(EventId id, Profile was, Profile profile) implements EventChange {}
