package lat.cabildo.notifications.subscription.web;

import java.util.function.Function;
import lat.cabildo.notifications.subscription.EndReason;
import lat.cabildo.notifications.subscription.SealedSecret;
import lat.cabildo.notifications.subscription.Subscription;
import lat.cabildo.notifications.subscription.SubscriptionEvent;
import lat.cabildo.notifications.subscription.SubscriptionId;
import lat.cabildo.notifications.subscription.Subscriptions;
import lat.cabildo.notifications.subscription.WebhookSecret;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.aggregate.Decision;
import lat.cabildo.platform.aggregate.Stored;
import lat.cabildo.platform.security.Authority;
import lat.cabildo.platform.security.Caller;
import lat.cabildo.platform.web.IfMatch;
import lat.cabildo.platform.web.Replies;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is done with a subscription beyond correcting it. */
@RestController
@RequestMapping("/subscriptions/{id}")
class SubscriptionActions {
    private final Subscriptions subscriptions;
    private final SecretReplies secrets;
    private final Authority authority;

    SubscriptionActions(Subscriptions subscriptions, SecretReplies secrets, Authority authority) {
        this.subscriptions = subscriptions;
        this.secrets = secrets;
        this.authority = authority;
    }

    /** While it is paused nothing is planned, and what is still due is skipped. */
    @PostMapping("/pause")
    ResponseEntity<SubscriptionView> pause(@PathVariable SubscriptionId id, @IfMatch Command command, Caller caller) {
        return shown(change(id, command, caller, Subscription::pause), caller);
    }

    @PostMapping("/resume")
    ResponseEntity<SubscriptionView> resume(@PathVariable SubscriptionId id, @IfMatch Command command, Caller caller) {
        return shown(change(id, command, caller, Subscription::resume), caller);
    }

    @PostMapping("/end")
    ResponseEntity<SubscriptionView> end(@PathVariable SubscriptionId id, @IfMatch Command command, Caller caller) {
        return shown(change(id, command, caller, subscription -> subscription.end(EndReason.REQUESTED)), caller);
    }

    /** Makes another secret for the signatures; the one before signs too for another day. */
    @PostMapping("/rotate-secret")
    ResponseEntity<SubscriptionView> rotateSecret(
            @PathVariable SubscriptionId id, @IfMatch Command command, Caller caller) {
        SealedSecret next = secrets.vault().seal(WebhookSecret.generate());
        Stored<Subscription> stored =
                change(id, command, caller, subscription -> subscription.rotateSecret(next, command.at()));
        return secrets.ok(stored, caller);
    }

    private Stored<Subscription> change(
            SubscriptionId id,
            Command command,
            Caller caller,
            Function<Subscription, Decision<Subscription, SubscriptionEvent>> decide) {
        authority.require(caller, subscriptions.get(id).state().owner().value());
        return subscriptions.change(command, id, decide);
    }

    private static ResponseEntity<SubscriptionView> shown(Stored<Subscription> stored, Caller caller) {
        return Replies.ok(stored, SubscriptionView.of(stored.state(), caller));
    }
}
