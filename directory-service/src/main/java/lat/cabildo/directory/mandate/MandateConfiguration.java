package lat.cabildo.directory.mandate;

import java.time.Clock;
import lat.cabildo.directory.organization.Organizations;
import lat.cabildo.directory.person.People;
import lat.cabildo.directory.post.Constituency;
import lat.cabildo.directory.post.MandateId;
import lat.cabildo.directory.post.Offices;
import lat.cabildo.directory.post.Posts;
import lat.cabildo.platform.aggregate.AggregateType;
import lat.cabildo.platform.aggregate.Backbone;
import lat.cabildo.platform.aggregate.History;
import lat.cabildo.platform.aggregate.PublishedLanguage;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MandateProperties.class)
@EnableScheduling
class MandateConfiguration {

    static final AggregateType<MandateId, Mandate, MandateEvent> TYPE =
            AggregateType.<MandateId, Mandate, MandateEvent>of(
                            "mandate", "mandates", "mdt", Mandate.class, MandateId::new)
                    .index("st.seat.person")
                    .index("st.post")
                    .index("st.organization")
                    .index("st.seat.represents.organization")
                    .index("st.status", "st.seat.term.from")
                    .index("st.status", "st.seat.term.to");

    @Bean
    Mandates mandates(
            Backbone backbone,
            PublishedLanguage<Mandate, MandateEvent> language,
            People people,
            Posts posts,
            Constituency constituency) {
        return new Mandates(backbone.aggregates(TYPE, language), backbone.queries(TYPE), people, posts, constituency);
    }

    @Bean
    TermSweeper termSweeper(Mandates mandates, Posts posts, Clock clock) {
        return new TermSweeper(mandates, posts, clock);
    }

    @Bean
    SchedulingConfigurer termSweeping(TermSweeper sweeper, MandateProperties properties) {
        return tasks -> tasks.addFixedDelayTask(sweeper::sweep, properties.sweepEvery());
    }

    @Bean
    Holders holders(Backbone backbone) {
        return new Holders(backbone.tally(TYPE));
    }

    @Bean
    Authorities authorities(
            Organizations organizations, Posts posts, Offices offices, Mandates mandates, People people, Clock clock) {
        return new Authorities(organizations, posts, offices, mandates, people, clock);
    }

    @Bean
    Successions successions(Posts posts, People people) {
        return new Successions(posts, people);
    }

    @Bean
    History mandateHistory(Backbone backbone) {
        return backbone.history(TYPE);
    }
}
