package lat.cabildo.events.registration;

import lat.cabildo.events.event.EventId;

/** Somebody will not come, or no longer waits. */
public record RegistrationCancelled(RegistrationId id, EventId event, int seats) implements RegistrationChange {}
