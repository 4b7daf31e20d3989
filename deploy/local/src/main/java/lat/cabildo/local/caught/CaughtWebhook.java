package lat.cabildo.local.caught;

import java.time.Instant;

/**
 * A webhook that was caught.
 *
 * @param verified whether its signature was made with the secret of its address, and its time is near
 */
public record CaughtWebhook(int number, String name, Instant at, String id, boolean verified, String body) {}
