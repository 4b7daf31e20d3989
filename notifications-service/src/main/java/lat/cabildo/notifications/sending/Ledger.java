package lat.cabildo.notifications.sending;

import com.github.f4b6a3.ulid.UlidCreator;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import lat.cabildo.notifications.delivery.Attempt;
import lat.cabildo.notifications.delivery.Deliveries;
import lat.cabildo.notifications.delivery.Delivery;
import lat.cabildo.notifications.delivery.Reason;
import lat.cabildo.notifications.delivery.Verdict;
import lat.cabildo.platform.aggregate.Actor;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.aggregate.StoreRefusal;
import lat.cabildo.platform.aggregate.Stored;
import lat.cabildo.platform.aggregate.Trace;

/** Writes down what becomes of attempts, before and after each. */
final class Ledger {
    private static final int TRIES = 20;

    private final Deliveries deliveries;
    private final BackOff backOff;
    private final SendingProperties properties;
    private final Clock clock;

    Ledger(Deliveries deliveries, BackOff backOff, SendingProperties properties, Clock clock) {
        this.deliveries = deliveries;
        this.backOff = backOff;
        this.properties = properties;
        this.clock = clock;
    }

    /** The attempt that the caller, and nobody else, may now make; empty if another has taken the delivery. */
    Optional<Attempt> begin(Delivery due, Trace from) throws InterruptedException {
        String token = UlidCreator.getMonotonicUlid().toString();
        Instant now = now();
        try {
            Stored<Delivery> stored = deliveries.change(
                    command("begin:" + token, due, now, from),
                    due.id(),
                    delivery -> delivery.begin(token, now, now.plus(properties.doubtAfter())));
            return stored.state()
                    .attempts()
                    .last()
                    .filter(attempt -> attempt.token().equals(token));
        } catch (StoreRefusal.Unavailable unknown) {
            settle(due, token, Verdict.notTaken(Reason.NOT_READY, null), from);
            return Optional.empty();
        }
    }

    /** Whether so little of an attempt's time has passed that it may still be made. */
    boolean isFresh(Attempt attempt) {
        return clock.instant()
                .isBefore(attempt.startedAt().plus(properties.doubtAfter().dividedBy(4)));
    }

    /**
     * Records the end, with some perseverance: what happened cannot be asked again. If the store stays away the attempt
     * will be doubted.
     */
    void settle(Delivery due, String token, Verdict verdict, Trace from) throws InterruptedException {
        Instant now = now();
        Command command = command("settle:" + token, due, now, from);
        for (int tries = 1; ; tries++) {
            try {
                deliveries.change(
                        command,
                        due.id(),
                        delivery -> delivery.settle(
                                token,
                                verdict,
                                now,
                                backOff.next(delivery.attempts(), verdict, now).orElse(null)));
                return;
            } catch (StoreRefusal.Unavailable | StoreRefusal.Backlogged away) {
                if (tries == TRIES) {
                    throw away;
                }
                Thread.sleep(properties.poll());
            }
        }
    }

    /** Gives up an attempt whose maker never told how it ended; false if it has told in the meantime. */
    boolean doubt(Delivery due) {
        Instant now = now();
        String token = due.attempts().last().orElseThrow().token();
        return deliveries
                .change(command("doubt:" + token, due, now, alone(due)), due.id(), delivery -> delivery.doubt(now))
                .state()
                .attempts()
                .last()
                .filter(attempt -> attempt.token().equals(token) && attempt.reason() == Reason.PROCESS_DIED)
                .isPresent();
    }

    void skip(Delivery due, Reason reason) {
        Instant now = now();
        String token = UlidCreator.getMonotonicUlid().toString();
        deliveries.change(command("skip:" + token, due, now, alone(due)), due.id(), delivery -> delivery.skip(reason));
    }

    /** To the millisecond, as the store keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Where the occasion is not looked at, its id groups what comes of it. */
    private static Trace alone(Delivery due) {
        return new Trace(due.told().occasion().value(), null, null);
    }

    private static Command command(String id, Delivery due, Instant at, Trace from) {
        Trace following = new Trace(from.correlationId(), due.told().occasion().value(), from.traceparent());
        return new Command(id, Actor.service("notifications"), at, null, following);
    }
}
