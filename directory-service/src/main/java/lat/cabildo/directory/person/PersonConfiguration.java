package lat.cabildo.directory.person;

import lat.cabildo.directory.organization.Organizations;
import lat.cabildo.platform.aggregate.AggregateType;
import lat.cabildo.platform.aggregate.Backbone;
import lat.cabildo.platform.aggregate.IdTypes;
import lat.cabildo.platform.aggregate.PublishedLanguage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PersonConfiguration {

    static final AggregateType<PersonId, Person, PersonEvent> TYPE = AggregateType.<PersonId, Person, PersonEvent>of(
                    "person", "people", "per", Person.class, PersonId::new)
            .withContacts()
            .index("st.details.names.searchKeys");

    @Bean
    IdTypes personIds() {
        return IdTypes.of(PersonId.class);
    }

    @Bean
    People people(Backbone backbone, PublishedLanguage<Person, PersonEvent> language, Organizations organizations) {
        return new People(backbone.aggregates(TYPE, language), backbone.queries(TYPE), organizations);
    }
}
