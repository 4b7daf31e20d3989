package lat.cabildo.notifications.planning;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import lat.cabildo.notifications.delivery.Addressee;
import lat.cabildo.notifications.delivery.Deliveries;
import lat.cabildo.notifications.delivery.DeliveryId;
import lat.cabildo.notifications.delivery.Told;
import lat.cabildo.notifications.directory.Acquaintance;
import lat.cabildo.notifications.occasion.Occasion;
import lat.cabildo.notifications.occasion.OccasionId;
import lat.cabildo.notifications.occasion.Occasions;
import lat.cabildo.notifications.subscription.Subscription;
import lat.cabildo.notifications.subscription.Subscriptions;
import lat.cabildo.platform.aggregate.Actor;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.aggregate.Trace;
import lat.cabildo.platform.replica.DomainEvent;
import lat.cabildo.platform.replica.Reactions;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Plans deliveries as domain events are read.
 *
 * <p>Guard: the id of a delivery is made of its subscription and the domain event, so what is read again plans nothing
 * again.
 */
@Component
class Planning implements Reactions.Reaction {
    /**
     * What a post's ledger says its mandates say in the next moment, and better: whoever asked for an organization or a
     * country is told once. That somebody has looked at a link is housekeeping. Whoever asked for these very types is
     * told of them.
     */
    private static final Set<String> SILENT = Set.of(
            "lat.cabildo.directory.post.seat-taken.v1",
            "lat.cabildo.directory.post.seat-changed.v1",
            "lat.cabildo.directory.post.handed-over.v1",
            "lat.cabildo.directory.post.link-settled.v1");

    /** Of a record that was taken for somebody who is erased now: what it said before is not to be kept. */
    private static final String PAST_FORGOTTEN = "lat.cabildo.directory.person.past-forgotten.v1";

    private final Keys keys;
    private final Subscriptions subscriptions;
    private final Occasions occasions;
    private final Deliveries deliveries;
    private final Acquaintance acquaintance;
    private final PlanningProperties properties;
    private final Clock clock;
    private final Counter tooOld;

    Planning(
            Keys keys,
            Subscriptions subscriptions,
            Occasions occasions,
            Deliveries deliveries,
            Acquaintance acquaintance,
            PlanningProperties properties,
            Clock clock,
            MeterRegistry meters) {
        this.keys = keys;
        this.subscriptions = subscriptions;
        this.occasions = occasions;
        this.deliveries = deliveries;
        this.acquaintance = acquaintance;
        this.properties = properties;
        this.clock = clock;
        this.tooOld = meters.counter("cabildo.notifications.skipped.too.old");
    }

    @Override
    public void on(DomainEvent event) {
        if (event.state() == null) {
            occasions.forget(acquaintance.allIdsOf(event.subject()));
        } else if (event.type().equals(PAST_FORGOTTEN)) {
            occasions.forgetBefore(event.subject(), event.sequence());
        }
        Instant now = clock.instant();
        if (event.time().isBefore(now.minus(properties.maxAge()))) {
            tooOld.increment();
            return;
        }
        List<Subscription> concerned = subscriptions.matching(keys.of(event)).stream()
                .filter(each -> !SILENT.contains(event.type()) || each.filter().names(event.type()))
                .toList();
        if (concerned.isEmpty()) {
            return;
        }
        Occasion occasion = occasion(event);
        occasions.keep(occasion);
        concerned.forEach(subscription -> plan(subscription, occasion, now));
    }

    private void plan(Subscription subscription, Occasion occasion, Instant now) {
        Addressee to = new Addressee(
                subscription.id(),
                subscription.owner(),
                subscription.recipient().channel());
        Told told = new Told(occasion.id(), occasion.type(), occasion.subject(), occasion.time());
        Command command = new Command(
                "plan:" + DeliveryId.of(to.subscription(), told.occasion()).value(),
                Actor.service("notifications"),
                now,
                null,
                new Trace(
                        occasion.trace().correlationId(),
                        occasion.id().value(),
                        occasion.trace().traceparent()));
        deliveries.plan(command, to, told);
    }

    private static Occasion occasion(DomainEvent event) {
        JsonNode state = event.state();
        return new Occasion(
                new OccasionId(event.id()),
                event.type(),
                event.subject(),
                event.sequence(),
                event.time(),
                event.trace(),
                event.change().toString(),
                state == null ? null : state.toString());
    }
}
