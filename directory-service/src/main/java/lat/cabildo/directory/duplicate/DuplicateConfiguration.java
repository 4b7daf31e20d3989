package lat.cabildo.directory.duplicate;

import lat.cabildo.directory.mandate.Mandates;
import lat.cabildo.directory.organization.Organization;
import lat.cabildo.directory.person.Person;
import lat.cabildo.directory.search.NameSearch;
import lat.cabildo.platform.aggregate.AggregateQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

@Configuration(proxyBeanMethods = false)
class DuplicateConfiguration {

    @Bean
    Distinctions distinctions(MongoDatabaseFactory store) {
        return new Distinctions(store.getMongoDatabase());
    }

    @Bean
    Duplicates<Organization> organizationDuplicates(
            AggregateQueries<Organization> organizationQueries,
            NameSearch<Organization> organizationNames,
            Distinctions distinctions) {
        return new Duplicates<>(organizationQueries, organizationNames, new OrganizationComparison(), distinctions);
    }

    @Bean
    Duplicates<Person> personDuplicates(
            AggregateQueries<Person> personQueries,
            NameSearch<Person> personNames,
            Mandates mandates,
            Distinctions distinctions) {
        return new Duplicates<>(personQueries, personNames, new PersonComparison(mandates), distinctions);
    }
}
