package lat.cabildo.events.registration;

import lat.cabildo.events.event.EventId;

/** Somebody waits for seats. */
public record RegistrationWaitlisted(RegistrationId id, EventId event, int seats) implements RegistrationChange {}
