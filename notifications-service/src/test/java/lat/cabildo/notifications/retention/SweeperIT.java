package lat.cabildo.notifications.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.f4b6a3.ulid.UlidCreator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import lat.cabildo.notifications.delivery.Addressee;
import lat.cabildo.notifications.delivery.Deliveries;
import lat.cabildo.notifications.delivery.DeliveryId;
import lat.cabildo.notifications.delivery.Told;
import lat.cabildo.notifications.directory.OrganizationId;
import lat.cabildo.notifications.occasion.Occasion;
import lat.cabildo.notifications.occasion.OccasionId;
import lat.cabildo.notifications.occasion.Occasions;
import lat.cabildo.notifications.subscription.Channel;
import lat.cabildo.notifications.subscription.SubscriptionId;
import lat.cabildo.platform.aggregate.StoreRefusal.UnknownId;
import lat.cabildo.platform.aggregate.Trace;
import lat.cabildo.platform.test.Commands;
import lat.cabildo.platform.test.PublishedEvent;
import lat.cabildo.platform.test.PublishedEvents;
import lat.cabildo.platform.test.ServiceTest;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** What is old goes, for everybody; what is young stays. */
@ServiceTest
@TestPropertySource(
        properties = {"cabildo.notifications.sending.poll=1h", "cabildo.notifications.retention.sweep-every=100d"})
class SweeperIT {
    private static final String RENAMED = "lat.cabildo.directory.organization.renamed.v1";
    private static final Duration KEEP = new RetentionProperties(Duration.ofDays(400), Duration.ofHours(1)).keep();

    private final Sweeper sweeper;
    private final Deliveries deliveries;
    private final Occasions occasions;
    private final Instant now;

    SweeperIT(Sweeper sweeper, Deliveries deliveries, Occasions occasions, Clock clock) {
        this.sweeper = sweeper;
        this.deliveries = deliveries;
        this.occasions = occasions;
        this.now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @Test
    void erasesOldDeliveriesAndDeletesOldOccasions() {
        Occasion old = kept(now.minus(KEEP).minusSeconds(60));
        Occasion young = kept(now.minus(KEEP).plusSeconds(3_600));
        DeliveryId gone = planned(old);
        DeliveryId left = planned(young);

        Stream.of(sweeper, sweeper).parallel().forEach(Sweeper::sweep);

        assertThatExceptionOfType(UnknownId.class).isThrownBy(() -> deliveries.get(gone));
        assertThat(occasions.find(old.id())).isEmpty();
        assertThat(deliveries.get(left).version()).isEqualTo(1);
        assertThat(occasions.find(young.id())).contains(young);
    }

    /** So that the compacted topic holds no more than what is kept here. */
    @Test
    void takesTheStateOfAnErasedDeliveryBack() {
        DeliveryId gone = planned(kept(now.minus(KEEP).minusSeconds(60)));

        sweeper.sweep();
        sweeper.sweep();

        String state = "cabildo.notifications.delivery.state.v1";
        PublishedEvents published = PublishedEvents.here();
        assertThat(published.await(state, gone.value(), 2).data()).isNull();
        String changes = "cabildo.notifications.delivery.changes.v1";
        published.await(changes, gone.value(), 2);
        assertThat(published.all(changes, gone.value()))
                .extracting(PublishedEvent::type)
                .containsExactly(
                        "lat.cabildo.notifications.delivery.planned.v1",
                        "lat.cabildo.notifications.delivery.erased.v1");
    }

    @Test
    void plansNothingAgainThatWasErased() {
        Occasion old = kept(now.minus(KEEP).minusSeconds(60));
        SubscriptionId subscription = new SubscriptionId("sub_" + UlidCreator.getUlid());
        plan(subscription, old);
        sweeper.sweep();

        plan(subscription, old);

        assertThatExceptionOfType(UnknownId.class)
                .isThrownBy(() -> deliveries.get(DeliveryId.of(subscription, old.id())));
    }

    private Occasion kept(Instant time) {
        String subject = "org_" + UlidCreator.getMonotonicUlid();
        Occasion occasion = new Occasion(
                new OccasionId(subject + "@1"),
                RENAMED,
                subject,
                1,
                time,
                new Trace("test", null, null),
                "{}",
                "{\"name\":\"Cuenca\"}");
        occasions.keep(occasion);
        return occasion;
    }

    private DeliveryId planned(Occasion occasion) {
        SubscriptionId subscription = new SubscriptionId("sub_" + UlidCreator.getMonotonicUlid());
        plan(subscription, occasion);
        return DeliveryId.of(subscription, occasion.id());
    }

    private void plan(SubscriptionId subscription, Occasion occasion) {
        OrganizationId owner = new OrganizationId("org_" + UlidCreator.getMonotonicUlid());
        deliveries.plan(
                Commands.any(),
                new Addressee(subscription, owner, Channel.EMAIL),
                new Told(occasion.id(), occasion.type(), occasion.subject(), occasion.time()));
    }
}
