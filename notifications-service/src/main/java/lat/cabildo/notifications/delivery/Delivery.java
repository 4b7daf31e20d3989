package lat.cabildo.notifications.delivery;

import java.time.Instant;
import java.util.Objects;
import lat.cabildo.notifications.delivery.DeliveryEvent.DeliveryAttempted;
import lat.cabildo.notifications.delivery.DeliveryEvent.DeliveryBecameUncertain;
import lat.cabildo.notifications.delivery.DeliveryEvent.DeliveryDelivered;
import lat.cabildo.notifications.delivery.DeliveryEvent.DeliveryFailed;
import lat.cabildo.notifications.delivery.DeliveryEvent.DeliveryPlanned;
import lat.cabildo.notifications.delivery.DeliveryEvent.DeliveryPostponed;
import lat.cabildo.notifications.delivery.DeliveryEvent.DeliveryRetried;
import lat.cabildo.notifications.delivery.DeliveryEvent.DeliverySkipped;
import lat.cabildo.platform.aggregate.Decision;
import org.jspecify.annotations.Nullable;

/**
 * One domain event told to one subscription. At most 30 KB: {@value Attempts#MOST} attempts.
 *
 * <p>An attempt is written here before it is made, by compare-and-set on the version, so of several instances one makes
 * it. An e-mail of whose attempt nobody knows the end becomes uncertain and is never sent again by itself: it arrives
 * once or is seen in the list. A webhook in that case is called again with the same {@code webhook-id}, by which its
 * receiver knows it. Neither rests on clocks: {@code dueAt} only says when it is worth looking.
 *
 * @param dueAt when somebody must look at it: the next attempt's time or, while one is under way, when to doubt that
 *     its maker lives; null once nothing is due
 * @param reason why it stands there; null where the status says it all
 */
public record Delivery(
        DeliveryId id,
        Addressee to,
        Told told,
        DeliveryStatus status,
        @Nullable Instant dueAt,
        @Nullable Reason reason,
        Attempts attempts) {

    public Delivery {
        Objects.requireNonNull(id);
        Objects.requireNonNull(to);
        Objects.requireNonNull(told);
        Objects.requireNonNull(status);
        Objects.requireNonNull(attempts);
    }

    public static Decision<Delivery, DeliveryEvent> plan(Addressee to, Told told, Instant now) {
        DeliveryId id = DeliveryId.of(to.subscription(), told.occasion());
        Delivery planned = new Delivery(id, to, told, DeliveryStatus.PLANNED, now, null, Attempts.none(now));
        return Decision.of(planned, new DeliveryPlanned(id, to.subscription(), told.occasion(), told.type()));
    }

    /** Begins an attempt if one is due; whoever finds the token in the state may make it. */
    public Decision<Delivery, DeliveryEvent> begin(String token, Instant now, Instant doubtAt) {
        if (!status.isWaiting() || dueAt == null || dueAt.isAfter(now)) {
            return Decision.unchanged(this);
        }
        Attempts begun = attempts.begin(token, now);
        return Decision.of(
                with(DeliveryStatus.SENDING, doubtAt, null, begun),
                new DeliveryAttempted(id, begun.made().size()));
    }

    /** Gives up waiting for the end of an attempt whose maker has had all its time. */
    public Decision<Delivery, DeliveryEvent> doubt(Instant now) {
        if (status != DeliveryStatus.SENDING || dueAt == null || dueAt.isAfter(now)) {
            return Decision.unchanged(this);
        }
        String token = attempts.last().orElseThrow().token();
        return settle(token, Verdict.unknown(Reason.PROCESS_DIED), now, now);
    }

    /**
     * Tells how an attempt ended.
     *
     * @param retryAt when to try again if it was not taken; null if patience is over
     */
    public Decision<Delivery, DeliveryEvent> settle(
            String token, Verdict verdict, Instant now, @Nullable Instant retryAt) {
        if (!isNews(token, verdict)) {
            return Decision.unchanged(this);
        }
        Attempts ended = attempts.end(token, verdict, now);
        int number = numberOf(token);
        return switch (verdict.outcome()) {
            case ACCEPTED ->
                Decision.of(
                        with(DeliveryStatus.DELIVERED, null, null, ended),
                        new DeliveryDelivered(id, number, verdict.code()));
            case NOT_TAKEN -> postponeOrFail(ended, number, verdict, retryAt);
            case REFUSED -> fail(ended, number, verdict);
            case UNKNOWN ->
                switch (to.channel()) {
                    case EMAIL -> doubtful(ended, number, verdict);
                    case WEBHOOK -> postponeOrFail(ended, number, verdict, retryAt);
                };
        };
    }

    /** Nothing is sent, for a reason that came up since it was planned. */
    public Decision<Delivery, DeliveryEvent> skip(Reason why) {
        return status.isWaiting()
                ? Decision.of(with(DeliveryStatus.SKIPPED, null, why, attempts), new DeliverySkipped(id, why))
                : Decision.unchanged(this);
    }

    /** Another try, on somebody's word that it may be made. */
    public Decision<Delivery, DeliveryEvent> retry(Instant now) {
        boolean over = switch (status) {
            case FAILED, UNCERTAIN, SKIPPED -> true;
            case PLANNED, SENDING, POSTPONED, DELIVERED -> false;
        };
        if (!over) {
            throw new DeliveryRefusal.NothingToRetry(status);
        }
        if (attempts.isFull()) {
            throw new DeliveryRefusal.TooManyAttempts();
        }
        return Decision.of(with(DeliveryStatus.PLANNED, now, null, attempts.newRound(now)), new DeliveryRetried(id));
    }

    /** Late word of an attempt that was given up counts as far as it settles what nobody else is about to. */
    private boolean isNews(String token, Verdict verdict) {
        boolean open = attempts.isLast(token)
                && (status == DeliveryStatus.SENDING
                        || (status == DeliveryStatus.UNCERTAIN && verdict.outcome() != Outcome.UNKNOWN));
        return open || (status != DeliveryStatus.DELIVERED && verdict.outcome() == Outcome.ACCEPTED);
    }

    private Decision<Delivery, DeliveryEvent> postponeOrFail(
            Attempts ended, int number, Verdict verdict, @Nullable Instant retryAt) {
        if (retryAt == null || ended.isFull()) {
            return fail(ended, number, verdict);
        }
        Reason why = Objects.requireNonNull(verdict.reason());
        return Decision.of(
                with(DeliveryStatus.POSTPONED, retryAt, why, ended),
                new DeliveryPostponed(id, number, why, verdict.code(), retryAt));
    }

    private Decision<Delivery, DeliveryEvent> fail(Attempts ended, int number, Verdict verdict) {
        Reason why = Objects.requireNonNull(verdict.reason());
        return Decision.of(
                with(DeliveryStatus.FAILED, null, why, ended), new DeliveryFailed(id, number, why, verdict.code()));
    }

    private Decision<Delivery, DeliveryEvent> doubtful(Attempts ended, int number, Verdict verdict) {
        Reason why = Objects.requireNonNull(verdict.reason());
        return Decision.of(
                with(DeliveryStatus.UNCERTAIN, null, why, ended), new DeliveryBecameUncertain(id, number, why));
    }

    private int numberOf(String token) {
        return attempts.made().stream()
                .filter(each -> each.token().equals(token))
                .findFirst()
                .orElseThrow()
                .number();
    }

    private Delivery with(DeliveryStatus next, @Nullable Instant due, @Nullable Reason why, Attempts tries) {
        return new Delivery(id, to, told, next, due, why, tries);
    }
}
