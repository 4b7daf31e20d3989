package lat.cabildo.notifications.subscription.web;

import lat.cabildo.notifications.keys.Vault;
import lat.cabildo.notifications.subscription.Signing;
import lat.cabildo.notifications.subscription.Subscription;
import lat.cabildo.platform.aggregate.Stored;
import lat.cabildo.platform.security.Caller;
import lat.cabildo.platform.web.Replies;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Answers that show a webhook's secret: to the request that made it, and to nobody who could keep it in between. */
@Component
class SecretReplies {
    private final Vault vault;

    SecretReplies(Vault vault) {
        this.vault = vault;
    }

    Vault vault() {
        return vault;
    }

    ResponseEntity<SubscriptionView> created(Stored<Subscription> stored, String path, Caller caller) {
        return notToBeKept(Replies.created(stored, path, view(stored.state(), caller)));
    }

    ResponseEntity<SubscriptionView> ok(Stored<Subscription> stored, Caller caller) {
        return notToBeKept(Replies.ok(stored, view(stored.state(), caller)));
    }

    private SubscriptionView view(Subscription subscription, Caller caller) {
        Signing signing = subscription.recipient().signing();
        return signing == null
                ? SubscriptionView.of(subscription, caller)
                : SubscriptionView.of(subscription, caller, vault.open(signing.current()));
    }

    private static ResponseEntity<SubscriptionView> notToBeKept(ResponseEntity<SubscriptionView> answer) {
        return ResponseEntity.status(answer.getStatusCode())
                .headers(answer.getHeaders())
                .cacheControl(CacheControl.noStore())
                .body(answer.getBody());
    }
}
