package lat.cabildo.notifications.delivery;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import lat.cabildo.notifications.delivery.DeliveryEvent.DeliveryErased;
import lat.cabildo.notifications.directory.OrganizationId;
import lat.cabildo.notifications.subscription.Channel;
import lat.cabildo.notifications.subscription.SubscriptionId;
import lat.cabildo.platform.aggregate.AggregateQueries;
import lat.cabildo.platform.aggregate.AggregateType;
import lat.cabildo.platform.aggregate.Aggregates;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.aggregate.Decision;
import lat.cabildo.platform.aggregate.Page;
import lat.cabildo.platform.aggregate.PageRequest;
import lat.cabildo.platform.aggregate.StoreRefusal.Erased;
import lat.cabildo.platform.aggregate.StoreRefusal.KeyTaken;
import lat.cabildo.platform.aggregate.StoreRefusal.UnknownId;
import lat.cabildo.platform.aggregate.Stored;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** All deliveries: one for each subscription and domain event, because the pair makes the id. */
public final class Deliveries {
    private static final String TIME = "st.told.time";

    static final AggregateType<DeliveryId, Delivery, DeliveryEvent> TYPE =
            AggregateType.<DeliveryId, Delivery, DeliveryEvent>of(
                            "delivery", "deliveries", "dlv", Delivery.class, DeliveryId::new)
                    .index("st.to.channel", "st.dueAt")
                    .index("st.to.subscription", "st.status")
                    .index("st.to.owner", "st.status")
                    .index(TIME);

    private final Aggregates<DeliveryId, Delivery, DeliveryEvent> aggregates;
    private final AggregateQueries<Delivery> queries;
    private final List<Runnable> watchers = new CopyOnWriteArrayList<>();

    Deliveries(Aggregates<DeliveryId, Delivery, DeliveryEvent> aggregates, AggregateQueries<Delivery> queries) {
        this.aggregates = aggregates;
        this.queries = queries;
    }

    /** Calls this, in whichever thread, after something has become due by a call on this instance. */
    public void whenDue(Runnable watcher) {
        watchers.add(watcher);
    }

    /**
     * Plans a delivery, unless it is.
     *
     * @param command whose id must be the same whenever this delivery is planned
     */
    public void plan(Command command, Addressee to, Told told) {
        DeliveryId id = DeliveryId.of(to.subscription(), told.occasion());
        try {
            aggregates.create(command, id, () -> Delivery.plan(to, told, command.at()));
            watchers.forEach(Runnable::run);
        } catch (KeyTaken | Erased planned) {
            // Long ago, by a command that is forgotten.
        }
    }

    /** Another try. */
    public Stored<Delivery> retry(Command command, DeliveryId id) {
        Stored<Delivery> retried = aggregates.change(command, id, delivery -> delivery.retry(command.at()));
        watchers.forEach(Runnable::run);
        return retried;
    }

    public Stored<Delivery> change(
            Command command, DeliveryId id, Function<Delivery, Decision<Delivery, DeliveryEvent>> decide) {
        return aggregates.change(command, id, decide);
    }

    public Stored<Delivery> get(DeliveryId id) {
        return aggregates.find(id).orElseThrow(() -> new UnknownId(id.value()));
    }

    /** Those that somebody must look at, the longest due first. */
    public List<Delivery> due(Channel channel, Instant now, int most) {
        Document filter = new Document("st.to.channel", channel.name()).append("st.dueAt", new Document("$lte", now));
        return queries.page(filter, "st.dueAt", true, new PageRequest(most, null)).items().stream()
                .map(Stored::state)
                .toList();
    }

    /** Some that tell of domain events before then, the oldest first. */
    public List<DeliveryId> toldBefore(Instant time, int most) {
        Document filter = new Document(TIME, new Document("$lt", time));
        return queries.page(filter, TIME, true, new PageRequest(most, null)).items().stream()
                .map(each -> each.state().id())
                .toList();
    }

    /** Leaves nothing but that the delivery was; again and again if need be. */
    public void erase(Command command, DeliveryId id) {
        aggregates.erase(command, id, erased -> new DeliveryErased(id));
    }

    public Page<Stored<Delivery>> page(@Nullable DeliveryStatus status, PageRequest request) {
        return queries.page(with(status, new Document()), request);
    }

    public Page<Stored<Delivery>> of(
            SubscriptionId subscription, @Nullable DeliveryStatus status, PageRequest request) {
        return queries.page(with(status, new Document("st.to.subscription", subscription.value())), request);
    }

    public Page<Stored<Delivery>> ownedBy(
            Collection<OrganizationId> owners, @Nullable DeliveryStatus status, PageRequest request) {
        List<String> ids = owners.stream().map(OrganizationId::value).toList();
        return queries.page(with(status, new Document("st.to.owner", new Document("$in", ids))), request);
    }

    private static Document with(@Nullable DeliveryStatus status, Document filter) {
        return status == null ? filter : filter.append("st.status", status.name());
    }
}
