package lat.cabildo.notifications.planning;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of planning, {@code cabildo.notifications.planning.*}.
 *
 * @param maxAge of a domain event that anybody is still told of
 * @param waitForCopies how long after its publication a domain event waits for the copies of those it speaks of
 */
@Validated
@ConfigurationProperties("cabildo.notifications.planning")
record PlanningProperties(
        @DefaultValue("24h") Duration maxAge,
        @DefaultValue("2s") Duration waitForCopies) {

    PlanningProperties {
        if (maxAge.isNegative() || maxAge.isZero()) {
            throw new IllegalArgumentException("cabildo.notifications.planning.max-age must be positive");
        }
    }
}
