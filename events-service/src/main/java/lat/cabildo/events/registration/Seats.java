package lat.cabildo.events.registration;

import org.jspecify.annotations.Nullable;

/**
 * How full an event is.
 *
 * @param capacity seats in all; null where the event does not say
 * @param waiting registrations that wait for seats
 */
public record Seats(@Nullable Integer capacity, int taken, long waiting) {}
