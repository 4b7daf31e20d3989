package lat.cabildo.directory.organization;

import java.time.Clock;
import lat.cabildo.directory.fact.ExpiredContacts;
import lat.cabildo.directory.merge.MergeStep;
import lat.cabildo.directory.merge.Mergers;
import lat.cabildo.directory.merge.Successors;
import lat.cabildo.directory.search.NameSearch;
import lat.cabildo.directory.taxonomy.Taxonomy;
import lat.cabildo.directory.vocabulary.Vocabulary;
import lat.cabildo.platform.aggregate.AggregateQueries;
import lat.cabildo.platform.aggregate.AggregateType;
import lat.cabildo.platform.aggregate.Backbone;
import lat.cabildo.platform.aggregate.History;
import lat.cabildo.platform.aggregate.IdTypes;
import lat.cabildo.platform.aggregate.Lot;
import lat.cabildo.platform.aggregate.PublishedLanguage;
import lat.cabildo.platform.aggregate.Samples;
import lat.cabildo.platform.migration.Migration;
import lat.cabildo.platform.process.ProcessStep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.MongoDatabaseFactory;

@Configuration(proxyBeanMethods = false)
class OrganizationConfiguration {

    static final AggregateType<OrganizationId, Organization, OrganizationEvent> TYPE =
            AggregateType.<OrganizationId, Organization, OrganizationEvent>of(
                            "organization", "organizations", "org", Organization.class, OrganizationId::new)
                    .unique(Organization::uniqueKeys)
                    .withContacts()
                    .withLots()
                    .index(NameSearch.KEYS)
                    .index(NameSearch.KEYS, Lot.FIELD)
                    .index(OrganizationFilter.IDENTIFIERS)
                    .index(OrganizationFilter.IDENTIFIER_VALUES)
                    .index(OrganizationFilter.KIND)
                    .index(OrganizationFilter.PARENT)
                    .index(OrganizationFilter.THEMES)
                    .index(OrganizationFilter.COUNTRY)
                    .index(OrganizationFilter.PLACE)
                    .index("st.contactPoints.value")
                    .index(ExpiredContacts.TO)
                    .index(ExpiredContacts.WITHDRAWN)
                    .index(Successors.SURVIVOR)
                    .index(Lineages.SUCCESSOR);

    @Bean
    IdTypes organizationIds() {
        return IdTypes.of(OrganizationId.class);
    }

    @Bean
    Vocabulary organizationVocabulary(MongoDatabaseFactory store) {
        return new Vocabulary(store.getMongoDatabase(), "organization_words");
    }

    @Bean
    Organizations organizations(
            Backbone backbone,
            PublishedLanguage<Organization, OrganizationEvent> language,
            Vocabulary organizationVocabulary,
            Taxonomy taxonomy) {
        return new Organizations(
                backbone.aggregates(TYPE, language),
                backbone.queries(TYPE),
                organizationVocabulary,
                taxonomy,
                Subdivisions.shipped());
    }

    @Bean
    AggregateQueries<Organization> organizationQueries(Backbone backbone) {
        return backbone.queries(TYPE);
    }

    @Bean
    Samples<Organization> organizationSamples(Backbone backbone) {
        return backbone.samples(TYPE);
    }

    @Bean
    NameSearch<Organization> organizationNames(
            Samples<Organization> organizationSamples, Vocabulary organizationVocabulary, Clock clock) {
        return new NameSearch<>(organizationSamples, organizationVocabulary, OrganizationFilter.INDEXED, clock);
    }

    @Bean
    OrganizationSearch organizationSearch(
            Backbone backbone, Samples<Organization> organizationSamples, NameSearch<Organization> organizationNames) {
        return new OrganizationSearch(
                organizationNames, backbone.queries(TYPE), organizationSamples, backbone.tally(TYPE));
    }

    @Bean
    Migration lotsOfEarlierOrganizations(MongoDatabaseFactory store) {
        return new LotsOfEarlierOrganizations(store.getMongoDatabase());
    }

    @Bean
    Migration placesOfEarlierOrganizations(MongoDatabaseFactory store) {
        return new PlacesOfEarlierOrganizations(store.getMongoDatabase());
    }

    @Bean
    OrganizationCensus organizationCensus(Backbone backbone) {
        return new OrganizationCensus(backbone.tally(TYPE));
    }

    @Bean
    OrganizationLookup organizationLookup(Organizations organizations, Backbone backbone) {
        return new OrganizationLookup(organizations, backbone.queries(TYPE));
    }

    @Bean
    Mergers<OrganizationId, Organization, OrganizationEvent> organizationMergers(Organizations organizations) {
        return organizations.mergers();
    }

    @Bean
    Successions organizationSuccessions(Organizations organizations) {
        return organizations.successions();
    }

    @Bean
    Lineages organizationLineages(Organizations organizations) {
        return organizations.lineages();
    }

    @Bean
    ProcessStep settleOrganizationSuccession(Successions successions) {
        return new SettleSuccession(successions);
    }

    @Bean
    ProcessStep settleOrganizationMerge(Mergers<OrganizationId, Organization, OrganizationEvent> mergers) {
        return new MergeStep<>(Organization.SETTLE_MERGE, OrganizationId::new, mergers::settle);
    }

    @Bean
    ProcessStep absorbOrganization(Mergers<OrganizationId, Organization, OrganizationEvent> mergers) {
        return new MergeStep<>(Organization.ABSORB, OrganizationId::new, mergers::absorb);
    }

    @Bean
    ProcessStep reinstateOrganization(Mergers<OrganizationId, Organization, OrganizationEvent> mergers) {
        return new MergeStep<>(Organization.REINSTATE, OrganizationId::new, mergers::reinstate);
    }

    @Bean
    History organizationHistory(Backbone backbone) {
        return backbone.history(TYPE);
    }
}
