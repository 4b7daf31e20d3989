package lat.cabildo.notifications.delivery;

import lat.cabildo.notifications.occasion.OccasionId;
import lat.cabildo.platform.aggregate.Backbone;
import lat.cabildo.platform.aggregate.IdTypes;
import lat.cabildo.platform.aggregate.PublishedLanguage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Furnishes the room. */
@Configuration(proxyBeanMethods = false)
class DeliveryRoom {

    @Bean
    IdTypes deliveryIds() {
        return IdTypes.of(DeliveryId.class, OccasionId.class);
    }

    @Bean
    Deliveries deliveries(Backbone backbone, PublishedLanguage<Delivery, DeliveryEvent> language) {
        return new Deliveries(backbone.aggregates(Deliveries.TYPE, language), backbone.queries(Deliveries.TYPE));
    }
}
