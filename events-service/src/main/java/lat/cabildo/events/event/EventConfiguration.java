package lat.cabildo.events.event;

import lat.cabildo.events.directory.Directory;
import lat.cabildo.platform.aggregate.Backbone;
import lat.cabildo.platform.aggregate.IdTypes;
import lat.cabildo.platform.aggregate.PublishedLanguage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EventConfiguration {

    @Bean
    IdTypes eventIds() {
        return IdTypes.of(EventId.class);
    }

    @Bean
    CivicEvents civicEvents(
            Backbone backbone, PublishedLanguage<CivicEvent, EventChange> eventMessages, Directory directory) {
        return new CivicEvents(
                backbone.aggregates(CivicEvents.TYPE, eventMessages), backbone.queries(CivicEvents.TYPE), directory);
    }
}
