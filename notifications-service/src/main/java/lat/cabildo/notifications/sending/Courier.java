package lat.cabildo.notifications.sending;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Optional;
import lat.cabildo.notifications.delivery.Attempt;
import lat.cabildo.notifications.delivery.Delivery;
import lat.cabildo.notifications.delivery.DeliveryStatus;
import lat.cabildo.notifications.delivery.Outcome;
import lat.cabildo.notifications.delivery.Reason;
import lat.cabildo.notifications.delivery.Verdict;
import lat.cabildo.notifications.occasion.Occasion;
import lat.cabildo.notifications.occasion.Occasions;
import lat.cabildo.notifications.subscription.Channel;
import lat.cabildo.notifications.subscription.Subscription;
import lat.cabildo.notifications.subscription.SubscriptionStatus;
import lat.cabildo.notifications.subscription.Subscriptions;
import lat.cabildo.platform.aggregate.Trace;
import lat.cabildo.platform.tracing.Traces;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what is due for one delivery.
 *
 * <p>Guard: the attempt recorded in the delivery, by compare-and-set, before it is made. Whoever fails to record it,
 * for whatever reason, does not make it.
 */
final class Courier {
    private static final Logger log = LoggerFactory.getLogger(Courier.class);

    private final Ledger ledger;
    private final Subscriptions subscriptions;
    private final Occasions occasions;
    private final Gone gone;
    private final MeterRegistry meters;
    private final Traces traces;

    Courier(
            Ledger ledger,
            Subscriptions subscriptions,
            Occasions occasions,
            Gone gone,
            MeterRegistry meters,
            Traces traces) {
        this.traces = traces;
        this.ledger = ledger;
        this.subscriptions = subscriptions;
        this.occasions = occasions;
        this.gone = gone;
        this.meters = meters;
        // From the start: of what is counted for the first time nobody sees that it has grown.
        for (Channel channel : Channel.values()) {
            for (Outcome outcome : Outcome.values()) {
                attempts(channel, outcome);
            }
        }
    }

    void attend(Delivery due, Carrier carrier) throws InterruptedException {
        if (due.status() == DeliveryStatus.SENDING) {
            if (ledger.doubt(due)) {
                attempts(carrier.channel(), Outcome.UNKNOWN).increment();
            }
            return;
        }
        Subscription subscription = subscriptions.get(due.to().subscription()).state();
        Optional<Occasion> occasion = occasions.find(due.told().occasion());
        if (subscription.status() == SubscriptionStatus.PAUSED) {
            ledger.skip(due, Reason.SUBSCRIPTION_PAUSED);
        } else if (subscription.status() == SubscriptionStatus.ENDED) {
            ledger.skip(due, Reason.SUBSCRIPTION_ENDED);
        } else if (occasion.isEmpty()) {
            ledger.skip(due, Reason.OCCASION_ERASED);
        } else {
            Parcel parcel = new Parcel(due.id(), occasion.get(), subscription);
            traces.follow("delivery", occasion.get().trace(), () -> {
                attempt(due, parcel, carrier);
                return parcel;
            });
        }
    }

    private void attempt(Delivery due, Parcel parcel, Carrier carrier) throws InterruptedException {
        Trace from = parcel.occasion().trace();
        Optional<Attempt> begun = ledger.begin(due, from);
        if (begun.isEmpty()) {
            return;
        }
        Attempt attempt = begun.get();
        Verdict verdict = ledger.isFresh(attempt) ? carry(parcel, carrier) : Verdict.notTaken(Reason.TIMED_OUT, null);
        ledger.settle(due, attempt.token(), verdict, from);
        attempts(carrier.channel(), verdict.outcome()).increment();
        if (verdict.reason() == Reason.RECEIVER_GONE) {
            gone.end(parcel.subscription(), attempt);
        }
    }

    private Counter attempts(Channel channel, Outcome outcome) {
        return meters.counter("cabildo.notifications.attempts", "channel", channel.name(), "outcome", outcome.name());
    }

    private static Verdict carry(Parcel parcel, Carrier carrier) {
        try {
            return carrier.carry(parcel);
        } catch (RuntimeException bug) { // a carrier throws only what came up before it sent anything
            log.error("{} could not be made ready", parcel.id().value(), bug);
            return Verdict.notTaken(Reason.NOT_READY, null);
        }
    }
}
