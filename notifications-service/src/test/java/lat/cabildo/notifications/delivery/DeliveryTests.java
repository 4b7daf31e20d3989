package lat.cabildo.notifications.delivery;

import static lat.cabildo.notifications.delivery.SampleDeliveries.DOUBT;
import static lat.cabildo.notifications.delivery.SampleDeliveries.NOW;
import static lat.cabildo.notifications.delivery.SampleDeliveries.TOKEN;
import static lat.cabildo.notifications.delivery.SampleDeliveries.email;
import static lat.cabildo.notifications.delivery.SampleDeliveries.sending;
import static lat.cabildo.notifications.delivery.SampleDeliveries.webhook;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import lat.cabildo.notifications.delivery.DeliveryEvent.DeliveryAttempted;
import lat.cabildo.notifications.delivery.DeliveryEvent.DeliveryBecameUncertain;
import lat.cabildo.notifications.delivery.DeliveryEvent.DeliveryDelivered;
import lat.cabildo.notifications.delivery.DeliveryEvent.DeliveryFailed;
import lat.cabildo.notifications.delivery.DeliveryEvent.DeliveryPostponed;
import lat.cabildo.platform.aggregate.Decision;
import org.junit.jupiter.api.Test;

class DeliveryTests {
    private static final Verdict AWAY = Verdict.notTaken(Reason.CONNECTION_FAILED, null);
    private static final Instant LATER = NOW.plusSeconds(10);

    @Test
    void hasOneIdForEachSubscriptionAndDomainEvent() {
        assertThat(email().id()).isEqualTo(email().id()).isNotEqualTo(webhook().id());
        assertThat(email().id().value()).matches("dlv_[0-7][0-9A-HJKMNP-TV-Z]{25}");
    }

    @Test
    void recordsAnAttemptBeforeItIsMade() {
        Decision<Delivery, DeliveryEvent> begun = email().begin(TOKEN, NOW, DOUBT);

        assertThat(begun.event()).isEqualTo(new DeliveryAttempted(email().id(), 1));
        assertThat(begun.state().status()).isEqualTo(DeliveryStatus.SENDING);
        assertThat(begun.state().dueAt()).isEqualTo(DOUBT);
        assertThat(begun.state().attempts().last()).contains(Attempt.begin(1, TOKEN, NOW));
    }

    @Test
    void letsOneOfTwoBegin() {
        Decision<Delivery, DeliveryEvent> second = sending(email()).begin("other", NOW, DOUBT);

        assertThat(second.event()).isNull();
        assertThat(second.state().attempts().isLast("other")).isFalse();
    }

    @Test
    void doesNotBeginBeforeItIsDue() {
        Delivery postponed = sending(email()).settle(TOKEN, AWAY, NOW, LATER).state();

        assertThat(postponed.begin("next", LATER.minusMillis(1), DOUBT).event()).isNull();
        assertThat(postponed.begin("next", LATER, DOUBT).event()).isEqualTo(new DeliveryAttempted(postponed.id(), 2));
    }

    @Test
    void isDeliveredOnceAccepted() {
        Decision<Delivery, DeliveryEvent> settled = sending(email()).settle(TOKEN, Verdict.accepted(250), LATER, null);

        assertThat(settled.event()).isEqualTo(new DeliveryDelivered(email().id(), 1, 250));
        assertThat(settled.state().status()).isEqualTo(DeliveryStatus.DELIVERED);
        assertThat(settled.state().dueAt()).isNull();
        assertThat(settled.state().settle(TOKEN, AWAY, LATER, LATER).event()).isNull();
    }

    @Test
    void isPostponedWhileThereIsPatience() {
        Decision<Delivery, DeliveryEvent> settled = sending(email()).settle(TOKEN, AWAY, NOW, LATER);

        assertThat(settled.event())
                .isEqualTo(new DeliveryPostponed(email().id(), 1, Reason.CONNECTION_FAILED, null, LATER));
        assertThat(settled.state().dueAt()).isEqualTo(LATER);
    }

    @Test
    void failsWhenPatienceIsOver() {
        Decision<Delivery, DeliveryEvent> settled = sending(email()).settle(TOKEN, AWAY, NOW, null);

        assertThat(settled.event()).isEqualTo(new DeliveryFailed(email().id(), 1, Reason.CONNECTION_FAILED, null));
        assertThat(settled.state().dueAt()).isNull();
    }

    @Test
    void leavesAnEmailOfUnknownOutcomeUncertain() {
        Decision<Delivery, DeliveryEvent> doubted = sending(email()).doubt(DOUBT);

        assertThat(doubted.event()).isEqualTo(new DeliveryBecameUncertain(email().id(), 1, Reason.PROCESS_DIED));
        assertThat(doubted.state().dueAt()).isNull();
        assertThat(doubted.state().begin("next", DOUBT, DOUBT.plusSeconds(1)).event())
                .isNull();
    }

    @Test
    void callsAWebhookOfUnknownOutcomeAgain() {
        Delivery doubted = sending(webhook()).doubt(DOUBT).state();

        assertThat(doubted.status()).isEqualTo(DeliveryStatus.POSTPONED);
        assertThat(doubted.dueAt()).isEqualTo(DOUBT);
    }

    @Test
    void doubtsNobodyTooEarly() {
        assertThat(sending(email()).doubt(DOUBT.minusMillis(1)).event()).isNull();
    }

    @Test
    void hearsLateWordOfADoubtedAttempt() {
        Delivery uncertain = sending(email()).doubt(DOUBT).state();

        assertThat(uncertain
                        .settle(TOKEN, Verdict.accepted(250), DOUBT, null)
                        .state()
                        .status())
                .isEqualTo(DeliveryStatus.DELIVERED);
        assertThat(uncertain.settle(TOKEN, AWAY, DOUBT, DOUBT).state().status()).isEqualTo(DeliveryStatus.POSTPONED);
        assertThat(uncertain
                        .settle(TOKEN, Verdict.unknown(Reason.ANSWER_LOST), DOUBT, null)
                        .event())
                .isNull();
    }

    @Test
    void ignoresLateFailureOfAnAttemptThatAnotherFollowed() {
        Delivery second = sending(webhook())
                .doubt(DOUBT)
                .state()
                .begin("second", DOUBT, DOUBT.plusSeconds(300))
                .state();

        assertThat(second.settle(TOKEN, AWAY, DOUBT, DOUBT).event()).isNull();
        assertThat(second.settle(TOKEN, Verdict.accepted(200), DOUBT, null).event())
                .isEqualTo(new DeliveryDelivered(second.id(), 1, 200));
    }

    @Test
    void skipsOnlyWhatIsNotUnderWay() {
        assertThat(email().skip(Reason.SUBSCRIPTION_ENDED).state().status()).isEqualTo(DeliveryStatus.SKIPPED);
        assertThat(sending(email()).skip(Reason.SUBSCRIPTION_ENDED).event()).isNull();
    }

    @Test
    void triesAgainOnlyWhatIsOver() {
        Delivery uncertain = sending(email()).doubt(DOUBT).state();
        Delivery retried = uncertain.retry(LATER).state();

        assertThat(retried.dueAt()).isEqualTo(LATER);
        assertThat(retried.attempts().inThisRound()).isZero();
        assertThat(retried.attempts().made()).hasSize(1);
        assertThatThrownBy(() -> retried.retry(LATER)).isInstanceOf(DeliveryRefusal.NothingToRetry.class);
    }

    @Test
    void isNotTriedForEver() {
        Delivery delivery = webhook();
        for (int i = 0; i < Attempts.MOST; i++) {
            delivery = delivery.begin("t" + i, NOW, DOUBT)
                    .state()
                    .settle("t" + i, AWAY, NOW, NOW)
                    .state();
        }
        Delivery full = delivery;

        assertThat(full.status()).isEqualTo(DeliveryStatus.FAILED);
        assertThatThrownBy(() -> full.retry(NOW)).isInstanceOf(DeliveryRefusal.TooManyAttempts.class);
    }
}
