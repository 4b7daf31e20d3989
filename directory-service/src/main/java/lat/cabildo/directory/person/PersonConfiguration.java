package lat.cabildo.directory.person;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import lat.cabildo.directory.fact.ExpiredContacts;
import lat.cabildo.directory.merge.MergeStep;
import lat.cabildo.directory.merge.Mergers;
import lat.cabildo.directory.merge.Successors;
import lat.cabildo.directory.organization.Organizations;
import lat.cabildo.directory.search.NameSearch;
import lat.cabildo.directory.vocabulary.Vocabulary;
import lat.cabildo.platform.aggregate.AggregateQueries;
import lat.cabildo.platform.aggregate.AggregateType;
import lat.cabildo.platform.aggregate.Backbone;
import lat.cabildo.platform.aggregate.History;
import lat.cabildo.platform.aggregate.IdTypes;
import lat.cabildo.platform.aggregate.PublishedLanguage;
import lat.cabildo.platform.migration.Migration;
import lat.cabildo.platform.process.ProcessStep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;

@Configuration(proxyBeanMethods = false)
class PersonConfiguration {
    private static final Duration SWEEP_FIRST_AFTER = Duration.ofHours(1);
    private static final Duration SWEEP_EVERY = Duration.ofDays(1);

    static final AggregateType<PersonId, Person, PersonEvent> TYPE = AggregateType.<PersonId, Person, PersonEvent>of(
                    "person", "people", "per", Person.class, PersonId::new)
            .unique(Person::uniqueKeys)
            .withContacts()
            .index(NameSearch.KEYS)
            .index("st.contactPoints.value")
            .index(ExpiredContacts.TO)
            .index(ExpiredContacts.WITHDRAWN)
            .index(Successors.SURVIVOR)
            .index(Successors.ABSORBED);

    @Bean
    IdTypes personIds() {
        return IdTypes.of(PersonId.class);
    }

    @Bean
    Vocabulary personVocabulary(MongoDatabaseFactory store) {
        return Vocabulary.forgettable(store.getMongoDatabase(), "person_words");
    }

    @Bean
    AggregateQueries<Person> personQueries(Backbone backbone) {
        return backbone.queries(TYPE);
    }

    @Bean
    NameSearch<Person> personNames(Backbone backbone, Vocabulary personVocabulary, Clock clock) {
        return new NameSearch<>(backbone.samples(TYPE), personVocabulary, Set.of(), clock);
    }

    @Bean
    WordsOfNames wordsOfNames(AggregateQueries<Person> personQueries, Vocabulary personVocabulary) {
        return new WordsOfNames(personQueries, personVocabulary);
    }

    @Bean
    Migration wordsOfEarlierPeople(WordsOfNames wordsOfNames) {
        return new WordsOfEarlierPeople(wordsOfNames);
    }

    @Bean
    SchedulingConfigurer wordSweeping(WordsOfNames wordsOfNames) {
        return tasks ->
                tasks.addFixedDelayTask(new FixedDelayTask(wordsOfNames::sweep, SWEEP_EVERY, SWEEP_FIRST_AFTER));
    }

    @Bean
    PersonSearch personSearch(NameSearch<Person> personNames) {
        return new PersonSearch(personNames);
    }

    @Bean
    People people(
            Backbone backbone,
            PublishedLanguage<Person, PersonEvent> language,
            AggregateQueries<Person> personQueries,
            Organizations organizations,
            WordsOfNames wordsOfNames) {
        return new People(backbone.aggregates(TYPE, language), personQueries, organizations, wordsOfNames);
    }

    @Bean
    Mergers<PersonId, Person, PersonEvent> personMergers(People people) {
        return people.mergers();
    }

    @Bean
    ProcessStep settlePersonMerge(Mergers<PersonId, Person, PersonEvent> mergers) {
        return new MergeStep<>(Person.SETTLE_MERGE, PersonId::new, mergers::settle);
    }

    @Bean
    ProcessStep absorbPerson(Mergers<PersonId, Person, PersonEvent> mergers) {
        return new MergeStep<>(Person.ABSORB, PersonId::new, mergers::absorb);
    }

    @Bean
    ProcessStep reinstatePerson(Mergers<PersonId, Person, PersonEvent> mergers) {
        return new MergeStep<>(Person.REINSTATE, PersonId::new, mergers::reinstate);
    }

    @Bean
    History personHistory(Backbone backbone) {
        return backbone.history(TYPE);
    }
}
