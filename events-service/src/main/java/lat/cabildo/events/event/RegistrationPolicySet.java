package lat.cabildo.events.event;

/** It was settled how people register for an event. */
public record RegistrationPolicySet(EventId id, RegistrationPolicy policy) implements EventChange {}
