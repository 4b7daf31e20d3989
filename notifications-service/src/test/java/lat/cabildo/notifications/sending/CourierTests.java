package lat.cabildo.notifications.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;
import lat.cabildo.notifications.delivery.Addressee;
import lat.cabildo.notifications.delivery.Deliveries;
import lat.cabildo.notifications.delivery.Delivery;
import lat.cabildo.notifications.delivery.DeliveryEvent;
import lat.cabildo.notifications.delivery.DeliveryId;
import lat.cabildo.notifications.delivery.DeliveryStatus;
import lat.cabildo.notifications.delivery.FakeDeliveries;
import lat.cabildo.notifications.delivery.Outcome;
import lat.cabildo.notifications.delivery.Reason;
import lat.cabildo.notifications.delivery.Told;
import lat.cabildo.notifications.delivery.Verdict;
import lat.cabildo.notifications.occasion.Occasion;
import lat.cabildo.notifications.subscription.Channel;
import lat.cabildo.notifications.subscription.EndReason;
import lat.cabildo.notifications.subscription.FakeSubscriptions;
import lat.cabildo.notifications.subscription.SampleSubscriptions;
import lat.cabildo.notifications.subscription.Subscription;
import lat.cabildo.notifications.subscription.SubscriptionStatus;
import lat.cabildo.notifications.subscription.Subscriptions;
import lat.cabildo.platform.aggregate.StoreRefusal.Unavailable;
import lat.cabildo.platform.test.Commands;
import lat.cabildo.platform.test.InMemoryAggregates;
import lat.cabildo.platform.tracing.Traces;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class CourierTests {
    private final InMemoryAggregates<DeliveryId, Delivery, DeliveryEvent> kept = FakeDeliveries.kept();
    private final Away<DeliveryId, Delivery, DeliveryEvent> store = new Away<>(kept);
    private final Deliveries deliveries = FakeDeliveries.of(store, kept);
    private final FakeOccasions occasions = new FakeOccasions();
    private final List<Parcel> carried = new ArrayList<>();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private Subscriptions subscriptions = FakeSubscriptions.of(SampleSubscriptions.email());

    CourierTests() {
        occasions.keep(SampleParcels.RENAMED);
    }

    @Test
    void recordsTheAttemptBeforeItIsMade() throws Exception {
        Delivery due = planned();

        attend(due, parcel -> {
            assertThat(now(due).status()).isEqualTo(DeliveryStatus.SENDING);
            return Verdict.accepted(250);
        });

        assertThat(now(due).status()).isEqualTo(DeliveryStatus.DELIVERED);
        assertThat(carried).hasSize(1);
    }

    @Test
    void worksInTheNameOfTheRequestThatLedHere() throws Exception {
        List<String> logged = new ArrayList<>();

        attend(planned(), parcel -> {
            logged.add(MDC.get(Traces.CORRELATION_ID));
            return Verdict.accepted(250);
        });

        assertThat(logged).containsExactly(SampleParcels.RENAMED.trace().correlationId());
        assertThat(MDC.get(Traces.CORRELATION_ID)).isNull();
    }

    @Test
    void leavesAloneWhatAnotherHasTaken() throws Exception {
        Delivery due = planned();
        deliveries.change(
                Commands.any(), due.id(), each -> each.begin("other", Commands.NOW, Commands.NOW.plusSeconds(300)));

        attend(due, parcel -> Verdict.accepted(250));

        assertThat(carried).isEmpty();
        assertThat(now(due).attempts().made()).hasSize(1);
    }

    @Test
    void makesNoAttemptThatItCouldNotRecord() throws Exception {
        Delivery due = planned();
        store.loseNext(1);

        attend(due, parcel -> Verdict.accepted(250));

        assertThat(carried).isEmpty();
        assertThat(now(due).status()).isEqualTo(DeliveryStatus.PLANNED);
    }

    @Test
    void givesBackAnAttemptOfWhichItDoesNotKnowWhetherItWasRecorded() throws Exception {
        Delivery due = planned();
        store.leaveUnanswered(1);

        attend(due, parcel -> Verdict.accepted(250));

        assertThat(carried).isEmpty();
        assertThat(now(due).status()).isEqualTo(DeliveryStatus.POSTPONED);
        assertThat(now(due).reason()).isEqualTo(Reason.NOT_READY);
    }

    @Test
    void countsEveryOutcomeFromTheStart() throws Exception {
        attend(planned(), parcel -> Verdict.accepted(250));

        assertThat(meters.find("cabildo.notifications.attempts").counters())
                .hasSize(Channel.values().length * Outcome.values().length);
        assertThat(attempts(Outcome.ACCEPTED)).isEqualTo(1);
        assertThat(attempts(Outcome.UNKNOWN)).isZero();
    }

    @Test
    void countsAnAttemptWhoseMakerNeverToldHowItEnded() throws Exception {
        Delivery due = planned();
        deliveries.change(Commands.any(), due.id(), each -> each.begin("other", Commands.NOW, Commands.NOW));

        attend(now(due), parcel -> Verdict.accepted(250));

        assertThat(carried).isEmpty();
        assertThat(now(due).status()).isEqualTo(DeliveryStatus.UNCERTAIN);
        assertThat(attempts(Outcome.UNKNOWN)).isEqualTo(1);
    }

    private double attempts(Outcome outcome) {
        return meters.get("cabildo.notifications.attempts")
                .tags("channel", Channel.EMAIL.name(), "outcome", outcome.name())
                .counter()
                .count();
    }

    @Test
    void recordsTheEndOnceTheStoreIsBack() throws Exception {
        Delivery due = planned();

        attend(due, parcel -> {
            store.loseNext(3);
            return Verdict.accepted(250);
        });

        assertThat(now(due).status()).isEqualTo(DeliveryStatus.DELIVERED);
        assertThat(carried).hasSize(1);
    }

    @Test
    void leavesTheAttemptToBeDoubtedIfTheStoreStaysAway() {
        Delivery due = planned();

        assertThatThrownBy(() -> attend(due, parcel -> {
                    store.loseNext(1_000);
                    return Verdict.accepted(250);
                }))
                .isInstanceOf(Unavailable.class);

        assertThat(now(due).status()).isEqualTo(DeliveryStatus.SENDING);
    }

    @Test
    void triesLaterWhatItCouldNotMakeReady() throws Exception {
        Delivery due = planned();

        attend(due, parcel -> {
            throw new IllegalStateException("a bug of ours");
        });

        assertThat(now(due).status()).isEqualTo(DeliveryStatus.POSTPONED);
        assertThat(now(due).reason()).isEqualTo(Reason.NOT_READY);
    }

    @Test
    void sendsNothingToWhoWantsNothing() throws Exception {
        assertThat(skipped(SampleSubscriptions.email().pause().state())).isEqualTo(Reason.SUBSCRIPTION_PAUSED);
        assertThat(skipped(SampleSubscriptions.email().end(EndReason.REQUESTED).state()))
                .isEqualTo(Reason.SUBSCRIPTION_ENDED);
    }

    @Test
    void sendsNothingOfWhatHasBeenErased() throws Exception {
        Delivery due = planned();
        occasions.forget(List.of(SampleParcels.RENAMED.subject()));

        attend(due, parcel -> Verdict.accepted(250));

        assertThat(now(due).reason()).isEqualTo(Reason.OCCASION_ERASED);
        assertThat(carried).isEmpty();
    }

    @Test
    void endsTheSubscriptionOfAReceiverThatIsGone() throws Exception {
        attend(planned(), parcel -> Verdict.refused(Reason.RECEIVER_GONE, 410));

        assertThat(subscriptions.get(SampleSubscriptions.email().id()).state().status())
                .isEqualTo(SubscriptionStatus.ENDED);
    }

    private Reason skipped(Subscription subscription) throws InterruptedException {
        subscriptions = FakeSubscriptions.of(subscription);
        Delivery due = planned();
        attend(due, parcel -> Verdict.accepted(250));
        assertThat(carried).isEmpty();
        Reason reason = now(due).reason();
        deliveries.retry(Commands.any(), due.id());
        return Objects.requireNonNull(reason);
    }

    private Delivery planned() {
        Subscription to = SampleSubscriptions.email();
        Occasion occasion = SampleParcels.RENAMED;
        deliveries.plan(
                Commands.of("plan"),
                new Addressee(to.id(), to.owner(), Channel.EMAIL),
                new Told(occasion.id(), occasion.type(), occasion.subject(), occasion.time()));
        return deliveries.get(SampleParcels.ID).state();
    }

    private Delivery now(Delivery delivery) {
        return deliveries.get(delivery.id()).state();
    }

    private void attend(Delivery due, Function<Parcel, Verdict> carry) throws InterruptedException {
        SendingProperties properties = new SendingProperties(
                Duration.ofMillis(1),
                Duration.ofMinutes(5),
                Duration.ofSeconds(1),
                12,
                Duration.ofSeconds(10),
                Duration.ofHours(1),
                Duration.ofHours(24));
        Ledger ledger = new Ledger(deliveries, new BackOff(properties, new Random(7)), properties, Commands.CLOCK);
        new Courier(ledger, subscriptions, occasions, new Gone(subscriptions, Commands.CLOCK), meters, Traces.none())
                .attend(due, new Hands(carry));
    }

    private final class Hands implements Carrier {
        private final Function<Parcel, Verdict> carry;

        Hands(Function<Parcel, Verdict> carry) {
            this.carry = carry;
        }

        @Override
        public Channel channel() {
            return Channel.EMAIL;
        }

        @Override
        public int atOnce() {
            return 1;
        }

        @Override
        public Verdict carry(Parcel parcel) {
            carried.add(parcel);
            return carry.apply(parcel);
        }
    }
}
