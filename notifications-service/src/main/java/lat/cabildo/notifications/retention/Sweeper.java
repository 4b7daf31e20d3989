package lat.cabildo.notifications.retention;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import lat.cabildo.notifications.delivery.Deliveries;
import lat.cabildo.notifications.delivery.DeliveryId;
import lat.cabildo.notifications.occasion.Occasions;
import lat.cabildo.platform.aggregate.Actor;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.aggregate.PageRequest;
import lat.cabildo.platform.aggregate.Trace;

/**
 * Erases old deliveries and deletes old occasions.
 *
 * <p>Guard: what is erased stays erased under its number, and the command's id is made of the delivery; so it is all
 * the same how many instances sweep, and where one was interrupted.
 */
final class Sweeper {
    private final Deliveries deliveries;
    private final Occasions occasions;
    private final RetentionProperties properties;
    private final Clock clock;

    Sweeper(Deliveries deliveries, Occasions occasions, RetentionProperties properties, Clock clock) {
        this.deliveries = deliveries;
        this.occasions = occasions;
        this.properties = properties;
        this.clock = clock;
    }

    void sweep() {
        Instant now = clock.instant();
        Instant oldest = now.minus(properties.keep());
        List<DeliveryId> old = deliveries.toldBefore(oldest, PageRequest.MAX_SIZE);
        while (!old.isEmpty()) {
            old.forEach(each -> deliveries.erase(command(each, now), each));
            old = deliveries.toldBefore(oldest, PageRequest.MAX_SIZE);
        }
        occasions.deleteBefore(oldest);
    }

    private static Command command(DeliveryId delivery, Instant now) {
        String id = "sweep:" + delivery.value();
        return new Command(id, Actor.service("notifications"), now, null, new Trace(id, null, null));
    }
}
