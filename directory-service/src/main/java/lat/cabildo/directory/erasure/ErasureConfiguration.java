package lat.cabildo.directory.erasure;

import lat.cabildo.directory.mandate.Mandates;
import lat.cabildo.directory.person.People;
import lat.cabildo.platform.aggregate.AggregateType;
import lat.cabildo.platform.aggregate.Backbone;
import lat.cabildo.platform.aggregate.IdTypes;
import lat.cabildo.platform.aggregate.PublishedLanguage;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ErasureProperties.class)
class ErasureConfiguration {
    static final AggregateType<ErasureId, Erasure, ErasureEvent> TYPE =
            AggregateType.<ErasureId, Erasure, ErasureEvent>of(
                            "erasure", "erasures", "ers", Erasure.class, ErasureId::new)
                    .unique(Erasure::uniqueKeys)
                    .index("st.person")
                    .index("st.records.person");

    @Bean
    IdTypes erasureIds() {
        return IdTypes.of(ErasureId.class);
    }

    @Bean
    Erasures erasures(
            Backbone backbone, PublishedLanguage<Erasure, ErasureEvent> language, People people, Mandates mandates) {
        return new Erasures(backbone.aggregates(TYPE, language), backbone.queries(TYPE), people, mandates);
    }
}
