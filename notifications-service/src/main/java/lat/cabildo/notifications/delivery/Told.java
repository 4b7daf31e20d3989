package lat.cabildo.notifications.delivery;

import java.time.Instant;
import java.util.Objects;
import lat.cabildo.notifications.occasion.OccasionId;

/** Which domain event a delivery tells of: enough to list it without reading the occasion. */
public record Told(OccasionId occasion, String type, String subject, Instant time) {

    public Told {
        Objects.requireNonNull(occasion);
        Objects.requireNonNull(type);
        Objects.requireNonNull(subject);
        Objects.requireNonNull(time);
    }
}
