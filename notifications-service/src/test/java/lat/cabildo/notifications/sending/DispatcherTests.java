package lat.cabildo.notifications.sending;

import static lat.cabildo.platform.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import lat.cabildo.notifications.delivery.Addressee;
import lat.cabildo.notifications.delivery.Deliveries;
import lat.cabildo.notifications.delivery.Delivery;
import lat.cabildo.notifications.delivery.DeliveryEvent;
import lat.cabildo.notifications.delivery.DeliveryId;
import lat.cabildo.notifications.delivery.DeliveryStatus;
import lat.cabildo.notifications.delivery.FakeDeliveries;
import lat.cabildo.notifications.delivery.Told;
import lat.cabildo.notifications.delivery.Verdict;
import lat.cabildo.notifications.occasion.Occasion;
import lat.cabildo.notifications.occasion.OccasionId;
import lat.cabildo.notifications.subscription.Channel;
import lat.cabildo.notifications.subscription.FakeSubscriptions;
import lat.cabildo.notifications.subscription.SampleSubscriptions;
import lat.cabildo.notifications.subscription.Subscription;
import lat.cabildo.notifications.subscription.Subscriptions;
import lat.cabildo.notifications.texts.SampleOccasions;
import lat.cabildo.platform.test.Commands;
import lat.cabildo.platform.test.InMemoryAggregates;
import lat.cabildo.platform.tracing.Traces;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DispatcherTests {
    private static final Clock CLOCK = Clock.systemUTC();

    private final InMemoryAggregates<DeliveryId, Delivery, DeliveryEvent> kept = FakeDeliveries.kept();
    private final Deliveries deliveries = FakeDeliveries.of(kept, kept);
    private final FakeOccasions occasions = new FakeOccasions();
    private final Subscriptions subscriptions =
            FakeSubscriptions.of(SampleSubscriptions.webhook(), SampleSubscriptions.email());
    private final SlowCarrier carrier = new SlowCarrier();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile boolean well = true;
    private final Dispatcher dispatcher = dispatcher();

    @AfterEach
    void stop() {
        carrier.leave.release(1_000);
        dispatcher.stop();
    }

    @Test
    void startsAsSoonAsSomethingIsPlanned() {
        dispatcher.start();

        plan(SampleSubscriptions.webhook(), 1);

        eventually(() -> assertThat(carrier.arrived).hasSize(1));
    }

    @Test
    void leavesHandsForOthersWhenOneReceiverIsSlow() {
        for (int number = 1; number <= 20; number++) {
            plan(SampleSubscriptions.webhook(), number);
        }
        plan(SampleSubscriptions.email(), 21);
        dispatcher.start();

        eventually(() -> assertThat(carrier.arrived).hasSize(3));

        assertThat(carrier.arrived.stream().filter(each -> each.subscription().equals(SampleSubscriptions.webhook())))
                .hasSize(2);
        carrier.leave.release(1_000);
        eventually(() -> assertThat(kept.all()).allMatch(each -> each.state().status() == DeliveryStatus.DELIVERED));
        assertThat(carrier.arrived).hasSize(21);
    }

    @Test
    void waitsForAttemptsUnderWayWhenItStops() {
        dispatcher.start();
        plan(SampleSubscriptions.webhook(), 1);
        eventually(() -> assertThat(carrier.arrived).hasSize(1));
        Thread stopping = Thread.ofVirtual().start(dispatcher::stop);
        plan(SampleSubscriptions.webhook(), 2);
        eventually(() -> assertThat(dispatcher.isRunning()).isFalse());

        carrier.leave.release(1);

        eventually(() -> assertThat(stopping.isAlive()).isFalse());
        assertThat(kept.all())
                .extracting(each -> each.state().status())
                .containsExactly(DeliveryStatus.DELIVERED, DeliveryStatus.PLANNED);
    }

    @Test
    void sendsOnAfterItWasStoppedAndStartedAgain() {
        dispatcher.start();
        plan(SampleSubscriptions.webhook(), 1);
        eventually(() -> assertThat(carrier.arrived).hasSize(1));
        carrier.leave.release(1_000);
        dispatcher.stop();
        plan(SampleSubscriptions.webhook(), 2);

        dispatcher.start();
        plan(SampleSubscriptions.email(), 3);

        eventually(() -> assertThat(kept.all()).allMatch(each -> each.state().status() == DeliveryStatus.DELIVERED));
        assertThat(carrier.arrived).hasSize(3);
    }

    @Test
    void sendsNothingWhileItsServiceIsNotWell() {
        well = false;
        plan(SampleSubscriptions.webhook(), 1);
        dispatcher.start();
        plan(SampleSubscriptions.webhook(), 2);
        eventually(() -> assertThat(asked).hasValueGreaterThan(3));
        assertThat(carrier.arrived).isEmpty();

        well = true;

        eventually(() -> assertThat(carrier.arrived).hasSize(2));
    }

    private void plan(Subscription to, int number) {
        Occasion occasion = SampleOccasions.renamed("Cuenca", "Cuenca " + number);
        Occasion numbered = new Occasion(
                new OccasionId("cuenca@" + number),
                occasion.type(),
                occasion.subject(),
                number,
                occasion.time(),
                occasion.trace(),
                occasion.change(),
                occasion.state());
        occasions.keep(numbered);
        deliveries.plan(
                Commands.of("plan:" + to.id().value() + number),
                new Addressee(to.id(), to.owner(), Channel.WEBHOOK),
                new Told(numbered.id(), numbered.type(), numbered.subject(), numbered.time()));
    }

    private boolean isWell() {
        asked.incrementAndGet();
        return well;
    }

    private Dispatcher dispatcher() {
        SendingProperties properties = new SendingProperties(
                Duration.ofMillis(20),
                Duration.ofMinutes(5),
                Duration.ofSeconds(10),
                12,
                Duration.ofSeconds(10),
                Duration.ofHours(1),
                Duration.ofHours(24));
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        Ledger ledger = new Ledger(deliveries, new BackOff(properties, new Random(7)), properties, CLOCK);
        Courier courier =
                new Courier(ledger, subscriptions, occasions, new Gone(subscriptions, CLOCK), meters, Traces.none());
        return new Dispatcher(
                deliveries, courier, carrier, this::isWell, properties, CLOCK, meters.counter("failures"));
    }

    /** Keeps every parcel in hand until it is let go. */
    private static final class SlowCarrier implements Carrier {
        final List<Parcel> arrived = new CopyOnWriteArrayList<>();
        final Semaphore leave = new Semaphore(0);

        @Override
        public Channel channel() {
            return Channel.WEBHOOK;
        }

        @Override
        public int atOnce() {
            return 4;
        }

        @Override
        public Verdict carry(Parcel parcel) {
            arrived.add(parcel);
            leave.acquireUninterruptibly();
            return Verdict.accepted(200);
        }
    }
}
