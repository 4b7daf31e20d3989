package lat.cabildo.notifications.subscription;

import lat.cabildo.platform.aggregate.Backbone;
import lat.cabildo.platform.aggregate.IdTypes;
import lat.cabildo.platform.aggregate.PublishedLanguage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Furnishes the room. */
@Configuration(proxyBeanMethods = false)
class SubscriptionRoom {

    @Bean
    IdTypes subscriptionIds() {
        return IdTypes.of(SubscriptionId.class);
    }

    @Bean
    Subscriptions subscriptions(Backbone backbone, PublishedLanguage<Subscription, SubscriptionEvent> language) {
        return new Subscriptions(
                backbone.aggregates(Subscriptions.TYPE, language), backbone.queries(Subscriptions.TYPE));
    }
}
