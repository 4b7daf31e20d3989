package lat.cabildo.notifications.sending;

import java.time.Clock;
import lat.cabildo.notifications.delivery.Attempt;
import lat.cabildo.notifications.subscription.EndReason;
import lat.cabildo.notifications.subscription.Subscription;
import lat.cabildo.notifications.subscription.Subscriptions;
import lat.cabildo.platform.aggregate.Actor;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.aggregate.Trace;

/** Ends subscriptions whose receiver says that it is gone for good. */
final class Gone {
    private final Subscriptions subscriptions;
    private final Clock clock;

    Gone(Subscriptions subscriptions, Clock clock) {
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    void end(Subscription subscription, Attempt attempt) {
        Command command = new Command(
                "gone:" + attempt.token(),
                Actor.service("notifications"),
                clock.instant(),
                null,
                new Trace(attempt.token(), attempt.token(), null));
        subscriptions.change(command, subscription.id(), each -> each.end(EndReason.RECEIVER_GONE));
    }
}
