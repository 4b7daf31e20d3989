package lat.cabildo.notifications.subscription;

import java.util.List;
import lat.cabildo.platform.aggregate.AggregateQueries;
import lat.cabildo.platform.aggregate.Decision;
import lat.cabildo.platform.aggregate.Page;
import lat.cabildo.platform.aggregate.PageRequest;
import lat.cabildo.platform.aggregate.Stored;
import lat.cabildo.platform.test.Commands;
import lat.cabildo.platform.test.InMemoryAggregates;
import org.bson.Document;

/** Subscriptions without a store, found by id alone. */
public final class FakeSubscriptions {
    private FakeSubscriptions() {}

    public static Subscriptions of(Subscription... some) {
        InMemoryAggregates<SubscriptionId, Subscription, SubscriptionEvent> kept =
                new InMemoryAggregates<>(Subscriptions.TYPE);
        Subscriptions subscriptions = new Subscriptions(kept, new Nothing());
        for (Subscription each : some) {
            kept.create(
                    Commands.any(),
                    each.id(),
                    () -> Decision.of(each, new SubscriptionEvent.SubscriptionResumed(each.id())));
        }
        return subscriptions;
    }

    private record Nothing() implements AggregateQueries<Subscription> {

        @Override
        public Page<Stored<Subscription>> page(
                Document filter, String sortField, boolean ascending, PageRequest request) {
            return new Page<>(List.of(), null);
        }

        @Override
        public long count(Document filter) {
            return 0;
        }
    }
}
