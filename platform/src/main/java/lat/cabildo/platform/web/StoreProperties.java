package lat.cabildo.platform.web;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long anybody waits for the store, {@code cabildo.store.*}. A request must be answered within three seconds even
 * when the store hangs.
 *
 * @param timeout of one operation as a whole; longer scans set their own on their collection
 * @param selectionTimeout to find a server that takes the operation
 * @param startPatience for the first contact when the service starts
 */
@Validated
@ConfigurationProperties("cabildo.store")
record StoreProperties(
        @DefaultValue("1500ms") Duration timeout,
        @DefaultValue("750ms") Duration selectionTimeout,
        @DefaultValue("30s") Duration startPatience) {

    StoreProperties {
        if (timeout.toMillis() < 100 || selectionTimeout.toMillis() < 100) {
            throw new IllegalArgumentException("cabildo.store timeouts below 100ms fail on a healthy store");
        }
    }
}
