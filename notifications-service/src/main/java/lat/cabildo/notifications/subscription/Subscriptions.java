package lat.cabildo.notifications.subscription;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import lat.cabildo.notifications.directory.OrganizationId;
import lat.cabildo.platform.aggregate.AggregateQueries;
import lat.cabildo.platform.aggregate.AggregateType;
import lat.cabildo.platform.aggregate.Aggregates;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.aggregate.Decision;
import lat.cabildo.platform.aggregate.Page;
import lat.cabildo.platform.aggregate.PageRequest;
import lat.cabildo.platform.aggregate.StoreRefusal.UnknownId;
import lat.cabildo.platform.aggregate.Stored;
import org.bson.Document;

/** All subscriptions, found by the keys of a domain event. */
public final class Subscriptions {
    static final AggregateType<SubscriptionId, Subscription, SubscriptionEvent> TYPE =
            AggregateType.<SubscriptionId, Subscription, SubscriptionEvent>of(
                            "subscription", "subscriptions", "sub", Subscription.class, SubscriptionId::new)
                    .index("st.keys", "st.status")
                    .index("st.owner");

    private final Aggregates<SubscriptionId, Subscription, SubscriptionEvent> aggregates;
    private final AggregateQueries<Subscription> queries;

    Subscriptions(
            Aggregates<SubscriptionId, Subscription, SubscriptionEvent> aggregates,
            AggregateQueries<Subscription> queries) {
        this.aggregates = aggregates;
        this.queries = queries;
    }

    public Stored<Subscription> create(
            Command command, SubscriptionId id, Supplier<Decision<Subscription, SubscriptionEvent>> decide) {
        return aggregates.create(command, id, decide);
    }

    public Stored<Subscription> change(
            Command command,
            SubscriptionId id,
            Function<Subscription, Decision<Subscription, SubscriptionEvent>> decide) {
        return aggregates.change(command, id, decide);
    }

    public Optional<Stored<Subscription>> find(SubscriptionId id) {
        return aggregates.find(id);
    }

    public Stored<Subscription> get(SubscriptionId id) {
        return aggregates.find(id).orElseThrow(() -> new UnknownId(id.value()));
    }

    public Page<Stored<Subscription>> page(PageRequest request) {
        return queries.page(new Document(), request);
    }

    public Page<Stored<Subscription>> ownedBy(Collection<OrganizationId> owners, PageRequest request) {
        List<String> ids = owners.stream().map(OrganizationId::value).toList();
        return queries.page(new Document("st.owner", new Document("$in", ids)), request);
    }

    /** The active ones for a domain event with these keys. */
    public List<Subscription> matching(Set<String> keys) {
        Document filter = new Document("st.keys", new Document("$in", List.copyOf(keys)))
                .append("st.status", SubscriptionStatus.ACTIVE.name());
        List<Subscription> matching = new ArrayList<>();
        String after = null;
        do {
            Page<Stored<Subscription>> page = queries.page(filter, new PageRequest(PageRequest.MAX_SIZE, after));
            page.items().stream()
                    .map(Stored::state)
                    .filter(candidate -> candidate.filter().matches(keys))
                    .forEach(matching::add);
            after = page.next();
        } while (after != null);
        return matching;
    }
}
