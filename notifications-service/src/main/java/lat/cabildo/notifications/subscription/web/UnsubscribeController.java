package lat.cabildo.notifications.subscription.web;

import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import java.time.Clock;
import lat.cabildo.notifications.keys.UnsubscribeTokens;
import lat.cabildo.notifications.subscription.EndReason;
import lat.cabildo.notifications.subscription.Subscription;
import lat.cabildo.notifications.subscription.SubscriptionId;
import lat.cabildo.notifications.subscription.SubscriptionStatus;
import lat.cabildo.notifications.subscription.Subscriptions;
import lat.cabildo.platform.aggregate.Actor;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.aggregate.StoreRefusal.UnknownId;
import lat.cabildo.platform.aggregate.Trace;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Ends a subscription for whoever has the link of one of its letters, by one click (RFC 8058). Only POST ends it: a
 * mail scanner that follows links ends nothing.
 */
@RestController
@RequestMapping(path = "/unsubscribe", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
@SecurityRequirements
class UnsubscribeController {
    private final Subscriptions subscriptions;
    private final UnsubscribeTokens tokens;
    private final UnsubscribePage page;
    private final Clock clock;

    UnsubscribeController(Subscriptions subscriptions, UnsubscribeTokens tokens, UnsubscribePage page, Clock clock) {
        this.subscriptions = subscriptions;
        this.tokens = tokens;
        this.page = page;
        this.clock = clock;
    }

    /** Asks whether to unsubscribe: the link of a letter, opened in a browser, must change nothing. */
    @GetMapping("/{token}")
    ResponseEntity<String> ask(@PathVariable String token) {
        Subscription asked = subscriptions.get(subscription(token)).state();
        return shown(
                asked.status() == SubscriptionStatus.ENDED
                        ? page.done(asked.language())
                        : page.question(asked.language()));
    }

    /** Whatever the body says: the token is enough, and ending again changes nothing. */
    @PostMapping("/{token}")
    ResponseEntity<String> unsubscribe(@PathVariable String token) {
        SubscriptionId id = subscription(token);
        String command = "unsubscribe:" + id.value();
        Subscription ended = subscriptions
                .change(
                        new Command(
                                command,
                                Actor.service("notifications"),
                                clock.instant(),
                                null,
                                new Trace(command, null, null)),
                        id,
                        subscription -> subscription.end(EndReason.UNSUBSCRIBED))
                .state();
        return shown(page.done(ended.language()));
    }

    private SubscriptionId subscription(String token) {
        return tokens.subscription(token).orElseThrow(() -> new UnknownId("unsubscribe"));
    }

    /** A page of the same origin may know it: without, its own form would be that of an unknown origin. */
    private static ResponseEntity<String> shown(String page) {
        return ResponseEntity.ok()
                .header("Content-Security-Policy", UnsubscribePage.POLICY)
                .header("Referrer-Policy", "same-origin")
                .body(page);
    }
}
