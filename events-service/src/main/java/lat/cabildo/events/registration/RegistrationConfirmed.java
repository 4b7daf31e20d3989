package lat.cabildo.events.registration;

import lat.cabildo.events.event.EventId;

/** Somebody has seats. */
public record RegistrationConfirmed(RegistrationId id, EventId event, int seats) implements RegistrationChange {}
