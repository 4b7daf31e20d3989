package lat.cabildo.directory.mandate;

import java.time.Clock;
import lat.cabildo.directory.organization.Organizations;
import lat.cabildo.directory.person.People;
import lat.cabildo.directory.post.MandateId;
import lat.cabildo.directory.post.Posts;
import lat.cabildo.platform.aggregate.AggregateType;
import lat.cabildo.platform.aggregate.Backbone;
import lat.cabildo.platform.aggregate.PublishedLanguage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MandateConfiguration {

    static final AggregateType<MandateId, Mandate, MandateEvent> TYPE =
            AggregateType.<MandateId, Mandate, MandateEvent>of(
                            "mandate", "mandates", "mdt", Mandate.class, MandateId::new)
                    .index("st.seat.person")
                    .index("st.post")
                    .index("st.organization");

    @Bean
    Mandates mandates(
            Backbone backbone, PublishedLanguage<Mandate, MandateEvent> language, People people, Posts posts) {
        return new Mandates(backbone.aggregates(TYPE, language), backbone.queries(TYPE), people, posts);
    }

    @Bean
    Authorities authorities(Organizations organizations, Posts posts, People people, Clock clock) {
        return new Authorities(organizations, posts, people, clock);
    }
}
