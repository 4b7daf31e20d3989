package lat.cabildo.notifications.delivery;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import lat.cabildo.platform.aggregate.AggregateQueries;
import lat.cabildo.platform.aggregate.Aggregates;
import lat.cabildo.platform.aggregate.Page;
import lat.cabildo.platform.aggregate.PageRequest;
import lat.cabildo.platform.aggregate.Stored;
import lat.cabildo.platform.test.InMemoryAggregates;
import org.bson.Document;

/** Deliveries without a store, found when they are due and by nothing else. */
public final class FakeDeliveries {
    private FakeDeliveries() {}

    public static InMemoryAggregates<DeliveryId, Delivery, DeliveryEvent> kept() {
        return new InMemoryAggregates<>(Deliveries.TYPE);
    }

    /** @param front what the couriers see of {@code kept}, such as one that fails at times */
    public static Deliveries of(
            Aggregates<DeliveryId, Delivery, DeliveryEvent> front,
            InMemoryAggregates<DeliveryId, Delivery, DeliveryEvent> kept) {
        return new Deliveries(front, new Due(kept));
    }

    private record Due(InMemoryAggregates<DeliveryId, Delivery, DeliveryEvent> kept)
            implements AggregateQueries<Delivery> {

        @Override
        public Page<Stored<Delivery>> page(Document filter, String sortField, boolean ascending, PageRequest request) {
            Instant now = filter.get("st.dueAt", Document.class).get("$lte", Instant.class);
            String channel = filter.getString("st.to.channel");
            List<Stored<Delivery>> due = kept.all().stream()
                    .filter(each -> each.state().to().channel().name().equals(channel))
                    .filter(each -> isDue(each.state(), now))
                    .sorted(Comparator.comparing(
                            each -> Objects.requireNonNull(each.state().dueAt())))
                    .limit(request.size())
                    .toList();
            return new Page<>(due, null);
        }

        private static boolean isDue(Delivery delivery, Instant now) {
            Instant dueAt = delivery.dueAt();
            return dueAt != null && !dueAt.isAfter(now);
        }

        @Override
        public long count(Document filter) {
            return kept.all().size();
        }
    }
}
