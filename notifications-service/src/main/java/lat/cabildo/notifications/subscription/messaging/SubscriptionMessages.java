package lat.cabildo.notifications.subscription.messaging;

import java.util.List;
import java.util.Locale;
import lat.cabildo.notifications.subscription.Subscription;
import lat.cabildo.notifications.subscription.SubscriptionEvent;
import lat.cabildo.notifications.subscription.SubscriptionEvent.SubscriptionChanged;
import lat.cabildo.notifications.subscription.SubscriptionEvent.SubscriptionCreated;
import lat.cabildo.notifications.subscription.SubscriptionEvent.SubscriptionEnded;
import lat.cabildo.notifications.subscription.SubscriptionEvent.SubscriptionPaused;
import lat.cabildo.notifications.subscription.SubscriptionEvent.SubscriptionResumed;
import lat.cabildo.notifications.subscription.SubscriptionEvent.SubscriptionSecretRotated;
import lat.cabildo.platform.aggregate.PublishedLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Subscriptions on the wire. */
@Component
class SubscriptionMessages implements PublishedLanguage<Subscription, SubscriptionEvent> {

    @Override
    public String name(SubscriptionEvent event) {
        return switch (event) {
            case SubscriptionCreated created -> "created";
            case SubscriptionChanged changed -> "changed";
            case SubscriptionPaused paused -> "paused";
            case SubscriptionResumed resumed -> "resumed";
            case SubscriptionSecretRotated rotated -> "secret-rotated";
            case SubscriptionEnded ended -> "ended";
        };
    }

    @Override
    public Object change(SubscriptionEvent event) {
        String id = event.id().value();
        return switch (event) {
            case SubscriptionCreated created ->
                new Created(id, created.filter(), word(created.channel()), word(created.language()));
            case SubscriptionChanged changed ->
                new Changed(id, changed.filter(), changed.moved(), word(changed.language()));
            case SubscriptionPaused paused -> new Only(id);
            case SubscriptionResumed resumed -> new Only(id);
            case SubscriptionSecretRotated rotated -> new Only(id);
            case SubscriptionEnded ended -> new Ended(id, word(ended.reason()));
        };
    }

    @Override
    public Object state(Subscription state) {
        return new State(
                state.id().value(),
                state.owner().value(),
                state.filter().keys(),
                word(state.recipient().channel()),
                word(state.language()),
                word(state.status()),
                state.endReason() == null ? null : word(state.endReason()));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private record Created(String id, List<String> filter, String channel, String language) {}

    private record Changed(String id, List<String> filter, boolean moved, String language) {}

    private record Ended(String id, String reason) {}

    private record Only(String id) {}

    private record State(
            String id,
            String owner,
            List<String> filter,
            String channel,
            String language,
            String status,
            @Nullable String endReason) {}
}
