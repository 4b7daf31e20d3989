package lat.cabildo.notifications.subscription;

import static lat.cabildo.notifications.subscription.SampleSubscriptions.AME;
import static lat.cabildo.notifications.subscription.SampleSubscriptions.NOW;
import static lat.cabildo.notifications.subscription.SampleSubscriptions.RENAMED;
import static lat.cabildo.notifications.subscription.SampleSubscriptions.SECRET;
import static lat.cabildo.notifications.subscription.SampleSubscriptions.VAULT;
import static lat.cabildo.notifications.subscription.SampleSubscriptions.email;
import static lat.cabildo.notifications.subscription.SampleSubscriptions.webhook;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import lat.cabildo.notifications.subscription.SubscriptionEvent.SubscriptionChanged;
import lat.cabildo.notifications.subscription.SubscriptionEvent.SubscriptionEnded;
import lat.cabildo.notifications.subscription.SubscriptionEvent.SubscriptionPaused;
import lat.cabildo.notifications.subscription.SubscriptionRefusal.HasEnded;
import lat.cabildo.notifications.subscription.SubscriptionRefusal.WrongChannel;
import lat.cabildo.platform.aggregate.Decision;
import org.junit.jupiter.api.Test;

class SubscriptionTests {

    @Test
    void isLookedUpByTheDimensionWithTheFewestDomainEvents() {
        assertThat(email().keys()).containsExactly("member-of:" + AME.value());
        assertThat(webhook().keys()).containsExactly(RENAMED);
    }

    @Test
    void changesFilterLanguageAndAddress() {
        Filter filter = new Filter(List.of("theme:water"));
        Decision<Subscription, SubscriptionEvent> changed =
                email().change(new ChangeSubscription(filter, Language.PT, new MailAddress("agua@ame.gob.ec"), null));

        assertThat(changed.event()).isEqualTo(new SubscriptionChanged(email().id(), filter.keys(), true, Language.PT));
        assertThat(changed.state().keys()).containsExactly("theme:water");
        assertThat(changed.state().recipient().requireAddress().value()).isEqualTo("agua@ame.gob.ec");
    }

    @Test
    void saysNothingWhenNothingChanges() {
        assertThat(email().change(new ChangeSubscription(email().filter(), Language.ES, null, null))
                        .event())
                .isNull();
        assertThat(email().resume().event()).isNull();
    }

    @Test
    void refusesAUrlForAnEmail() {
        ChangeSubscription command =
                new ChangeSubscription(email().filter(), Language.ES, null, new WebhookUrl("https://ame.gob.ec/hook"));

        assertThatThrownBy(() -> email().change(command)).isInstanceOf(WrongChannel.class);
        assertThatThrownBy(() -> email().rotateSecret(VAULT.seal(SECRET), NOW)).isInstanceOf(WrongChannel.class);
    }

    @Test
    void pausesAndResumes() {
        Decision<Subscription, SubscriptionEvent> paused = email().pause();

        assertThat(paused.event()).isEqualTo(new SubscriptionPaused(email().id()));
        assertThat(paused.state().resume().state()).isEqualTo(email());
    }

    @Test
    void staysAsItIsOnceEnded() {
        Decision<Subscription, SubscriptionEvent> ended = webhook().end(EndReason.RECEIVER_GONE);

        assertThat(ended.event()).isEqualTo(new SubscriptionEnded(webhook().id(), EndReason.RECEIVER_GONE));
        assertThat(ended.state().end(EndReason.REQUESTED).event()).isNull();
        assertThatThrownBy(() -> ended.state().resume()).isInstanceOf(HasEnded.class);
    }

    @Test
    void signsWithBothSecretsForADayAfterARotation() {
        SealedSecret next = VAULT.seal(WebhookSecret.generate());
        Subscription webhook = webhook();
        SealedSecret before = webhook.recipient().requireSigning().current();

        Signing signing = webhook.rotateSecret(next, NOW).state().recipient().requireSigning();

        assertThat(signing.at(NOW)).containsExactly(next, before);
        assertThat(signing.at(NOW.plus(Signing.OVERLAP))).containsExactly(next);
    }

    @Test
    void showsNoSecretsInItsText() {
        assertThat(webhook().toString()).doesNotContain("MDEy", "whsec_");
        assertThat(email().toString()).doesNotContain("dirección.cooperación");
    }
}
