package lat.cabildo.events.event;

import lat.cabildo.platform.aggregate.Id;

/**
 * Where a command names another aggregate.
 *
 * @param pointer RFC 6901, into the command
 */
public record Reference(String pointer, Id id) {}
