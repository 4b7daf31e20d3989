package lat.cabildo.notifications.retention;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of how long things are kept, {@code cabildo.notifications.retention.*}.
 *
 * @param keep how long after a domain event that it was told, to whom, and in which words
 * @param sweepEvery pause between two looks for what is older
 */
@ConfigurationProperties("cabildo.notifications.retention")
record RetentionProperties(
        @DefaultValue("400d") Duration keep,
        @DefaultValue("1h") Duration sweepEvery) {
    private static final Duration SHORTEST = Duration.ofDays(7);

    RetentionProperties {
        if (keep.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("cabildo.notifications.retention.keep is below 7 days");
        }
        if (!sweepEvery.isPositive()) {
            throw new IllegalArgumentException("cabildo.notifications.retention.sweep-every must be positive");
        }
    }
}
