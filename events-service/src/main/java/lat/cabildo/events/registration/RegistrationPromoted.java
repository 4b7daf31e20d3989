package lat.cabildo.events.registration;

import lat.cabildo.events.event.EventId;

/** Somebody who waited has seats. */
public record RegistrationPromoted(RegistrationId id, EventId event, int seats) implements RegistrationChange {}
