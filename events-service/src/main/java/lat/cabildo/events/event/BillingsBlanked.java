package lat.cabildo.events.event;

import lat.cabildo.events.directory.PersonId;

/** A person was erased: how they were announced is gone, under any id they were known by. */
public record BillingsBlanked(EventId id, PersonId person) implements EventChange {}
