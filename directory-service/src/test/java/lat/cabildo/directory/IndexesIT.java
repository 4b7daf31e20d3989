package lat.cabildo.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import lat.cabildo.directory.application.ApplicationFilter;
import lat.cabildo.directory.application.ApplicationStatus;
import lat.cabildo.directory.application.Applications;
import lat.cabildo.directory.duplicate.Distinctions;
import lat.cabildo.directory.duplicate.Duplicates;
import lat.cabildo.directory.erasure.Erasures;
import lat.cabildo.directory.fact.ContactPoint;
import lat.cabildo.directory.fact.ContactPoint.Purpose;
import lat.cabildo.directory.fact.ContactPoint.Type;
import lat.cabildo.directory.fact.ExpiredContacts;
import lat.cabildo.directory.fact.Name;
import lat.cabildo.directory.fact.Names;
import lat.cabildo.directory.figure.FigureComparisons;
import lat.cabildo.directory.importing.Counts;
import lat.cabildo.directory.importing.ImportId;
import lat.cabildo.directory.importing.ImportedFile;
import lat.cabildo.directory.importing.ImportedRows;
import lat.cabildo.directory.importing.Importer;
import lat.cabildo.directory.importing.Imports;
import lat.cabildo.directory.mandate.Holders;
import lat.cabildo.directory.mandate.MandateFilter;
import lat.cabildo.directory.mandate.Mandates;
import lat.cabildo.directory.membership.Members;
import lat.cabildo.directory.membership.MembershipFilter;
import lat.cabildo.directory.membership.MembershipStatus;
import lat.cabildo.directory.membership.Memberships;
import lat.cabildo.directory.membership.Nearness;
import lat.cabildo.directory.organization.Identifier;
import lat.cabildo.directory.organization.Lineages;
import lat.cabildo.directory.organization.Organization;
import lat.cabildo.directory.organization.OrganizationCensus;
import lat.cabildo.directory.organization.OrganizationFilter;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.organization.OrganizationKind;
import lat.cabildo.directory.organization.OrganizationLookup;
import lat.cabildo.directory.organization.OrganizationSearch;
import lat.cabildo.directory.organization.OrganizationStatus;
import lat.cabildo.directory.organization.Organizations;
import lat.cabildo.directory.organization.SampleOrganizations;
import lat.cabildo.directory.person.People;
import lat.cabildo.directory.person.Person;
import lat.cabildo.directory.person.PersonDetails;
import lat.cabildo.directory.person.PersonFilter;
import lat.cabildo.directory.person.PersonId;
import lat.cabildo.directory.person.PersonSearch;
import lat.cabildo.directory.post.ChangedPosts;
import lat.cabildo.directory.post.Offices;
import lat.cabildo.directory.post.PostFilter;
import lat.cabildo.directory.post.PostId;
import lat.cabildo.directory.post.PostRole;
import lat.cabildo.directory.post.Posts;
import lat.cabildo.platform.aggregate.Actor;
import lat.cabildo.platform.aggregate.History;
import lat.cabildo.platform.aggregate.PageRequest;
import lat.cabildo.platform.security.Reach;
import lat.cabildo.platform.test.Commands;
import lat.cabildo.platform.test.QueryPlans;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.MongoDatabaseFactory;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.context.TestConstructor.AutowireMode;

/** Every query has its index. */
@DirectoryTest
@Import(QueryPlans.class)
@TestConstructor(autowireMode = AutowireMode.ALL)
class IndexesIT {
    private static final PageRequest PAGE = new PageRequest(10, null);
    private static final OrganizationFilter ANY = filter(null, null);

    private final QueryPlans plans;
    private final MongoDatabaseFactory store;
    private final Organizations organizations;
    private final OrganizationLookup lookup;
    private final OrganizationSearch search;
    private final Lineages lineages;
    private final People people;
    private final PersonSearch personSearch;
    private final Holders holders;
    private final FigureComparisons figures;
    private final OrganizationCensus census;
    private final Erasures erasures;
    private final Duplicates<Organization> organizationDuplicates;
    private final Duplicates<Person> personDuplicates;
    private final Distinctions distinctions;
    private final Posts posts;
    private final Offices offices;
    private final Mandates mandates;
    private final Memberships memberships;
    private final Members members;
    private final Applications applications;
    private final Reach reach;
    private final History history;
    private final Imports imports;
    private final ImportedRows importedRows;
    private final OrganizationId organization =
            new OrganizationId(Commands.any().newId("org"));

    IndexesIT(
            QueryPlans plans,
            MongoDatabaseFactory store,
            Organizations organizations,
            OrganizationLookup lookup,
            OrganizationSearch search,
            Lineages lineages,
            People people,
            PersonSearch personSearch,
            Holders holders,
            FigureComparisons figures,
            OrganizationCensus census,
            Erasures erasures,
            Duplicates<Organization> organizationDuplicates,
            Duplicates<Person> personDuplicates,
            Distinctions distinctions,
            Posts posts,
            Offices offices,
            Mandates mandates,
            Memberships memberships,
            Members members,
            Applications applications,
            Reach reach,
            History organizationHistory,
            Imports imports,
            ImportedRows importedRows) {
        this.plans = plans;
        this.store = store;
        this.organizations = organizations;
        this.lookup = lookup;
        this.search = search;
        this.lineages = lineages;
        this.people = people;
        this.personSearch = personSearch;
        this.holders = holders;
        this.figures = figures;
        this.census = census;
        this.erasures = erasures;
        this.organizationDuplicates = organizationDuplicates;
        this.personDuplicates = personDuplicates;
        this.distinctions = distinctions;
        this.posts = posts;
        this.offices = offices;
        this.mandates = mandates;
        this.memberships = memberships;
        this.members = members;
        this.applications = applications;
        this.reach = reach;
        this.history = organizationHistory;
        this.imports = imports;
        this.importedRows = importedRows;
    }

    static Stream<OrganizationFilter> filters() {
        return Stream.of(
                ANY,
                filter("ciudades intermedias", null),
                filter(null, new Identifier("wikidata", "Q739")),
                new OrganizationFilter(null, null, OrganizationKind.NETWORK, null, null, List.of(), null),
                new OrganizationFilter(null, null, null, "EC", null, List.of(), null),
                ANY.in("EC-A", null),
                ANY.in("EC-A", "Cuenca"),
                ANY.among(List.of(SampleOrganizations.FLACMA_ID)),
                new OrganizationFilter(null, null, null, null, SampleOrganizations.FLACMA_ID, List.of(), null),
                new OrganizationFilter(
                        null, null, null, null, null, List.of("health", "education"), OrganizationStatus.ACTIVE));
    }

    private static OrganizationFilter filter(@Nullable String name, @Nullable Identifier identifier) {
        return new OrganizationFilter(name, identifier, null, null, null, List.of(), null);
    }

    @ParameterizedTest
    @MethodSource("filters")
    void listsOrganizationsByIndex(OrganizationFilter filter) {
        byIndex(() -> organizations.page(filter, PAGE));
    }

    @Test
    void looksOrganizationsUpByIndex() {
        byIndex(() -> lookup.byName(List.of("Cuenca", "Quito")));
        byIndex(() -> lookup.byIdentifier(List.of(new Identifier("wikidata", "Q739"))));
    }

    @Test
    void searchesByIndex() {
        organizations.create(Commands.any(), organization, SampleOrganizations.withoutIdentifiers());

        List<OrganizationFilter> filters = List.of(
                ANY,
                new OrganizationFilter(null, null, OrganizationKind.NETWORK, null, null, List.of(), null),
                new OrganizationFilter(null, null, null, "EC", null, List.of(), OrganizationStatus.ACTIVE),
                new OrganizationFilter(null, null, null, null, organization, List.of(), null),
                ANY.in("EC-A", null),
                ANY.in("EC-A", "Cuenca"),
                new OrganizationFilter(null, null, null, null, null, List.of("health", "education"), null));
        for (OrganizationFilter each : filters) {
            for (OrganizationFilter filter : List.of(each, each.among(List.of(organization)))) {
                byIndex(() -> search.search("federacion latinoamericana municipos", filter, 10));
                byIndex(() -> search.search("ciudades", filter, 10));
                byIndex(() -> search.search("wikidata:Q739", filter, 10));
                byIndex(() -> search.count("federasion", filter));
                byIndex(() -> search.count("federacion ciudades", filter));
                byIndex(() -> search.suggest("federacion latino", filter, 10));
                byIndex(() -> search.suggest("fed", filter, 10));
            }
        }
    }

    @Test
    void searchesPeopleByIndex() {
        PersonId person = new PersonId(Commands.any().newId("per"));
        people.create(
                Commands.any(),
                person,
                new PersonDetails(Names.of(List.of(Name.legal("Sergio Arredondo", "es"))), null, List.of(), null));
        byIndex(() -> personSearch.search("serjio arredondo", null, 10));
        byIndex(() -> personSearch.search("sergio arredondo", List.of(person), 10));
        byIndex(() -> personSearch.suggest("sergio arre", null, 10));
        byIndex(() -> holders.of(List.of(organization), null));
        byIndex(() -> holders.of(null, new PostId(Commands.any().newId("pst"))));
        byIndex(() -> people.withSurvivors(List.of(person)));
        for (ExpiredContacts expired : ExpiredContacts.before(LocalDate.EPOCH)) {
            byIndex(() -> people.page(expired, PAGE));
            byIndex(() -> organizations.page(expired, PAGE));
        }
        byIndex(() -> search.inCountry("EC"));
        byIndex(() -> memberships.membersOf(List.of(organization)));
        byIndex(() -> erasures.of(person));
        byIndex(() -> people.erase(Commands.any(), person));
    }

    @Test
    void findsDuplicatesByIndex() {
        organizations.create(Commands.any(), organization, SampleOrganizations.withoutIdentifiers());
        Organization federation = organizations.get(organization).state();
        byIndex(() -> organizationDuplicates.of(federation, true));
        PersonId id = new PersonId(Commands.any().newId("per"));
        people.create(
                Commands.any(),
                id,
                new PersonDetails(Names.of(List.of(Name.legal("Sergio Arredondo", "es"))), null, List.of(), null));
        ContactPoint mail =
                new ContactPoint(Type.EMAIL, "sergio@flacma.lat", Purpose.PRESS, null, null, null, null, null);
        Person person = people.change(Commands.any(), id, each -> each.changeContacts(List.of(mail)))
                .state();
        byIndex(() -> personDuplicates.of(person, true));
        distinctions.draw(
                organization.value(), id.value(), Actor.service("directory"), Instant.parse("2026-01-01T00:00:00Z"));
        byIndex(() -> distinctions.page(PAGE));
    }

    @Test
    void countsWhatBelongsToOrganizationsByIndex() {
        organizations.create(Commands.any(), organization, SampleOrganizations.withoutIdentifiers());
        Organization federation = organizations.get(organization).state();

        byIndex(() -> figures.of(federation));
        for (Nearness nearness : Nearness.values()) {
            byIndex(() -> members.now(organization, nearness, PAGE));
            byIndex(() -> members.on(organization, LocalDate.EPOCH, nearness, PAGE));
        }
        byIndex(() -> census.countries(List.of(organization), OrganizationKind::isLocalGovernment));
    }

    @Test
    void expandsMergedRecordsByIndex() {
        organizations.create(Commands.any(), organization, SampleOrganizations.withoutIdentifiers());

        byIndex(() -> organizations.everyIdOf(organization));
        byIndex(() -> lineages.of(organization));
        byIndex(() -> lineages.before(organizations.get(organization).state()));
        byIndex(() -> reach.covers(Set.of(SampleOrganizations.FLACMA_ID.value()), organization.value()));
    }

    @Test
    void listsWhatBelongsToOrganizationsAndPeopleByIndex() {
        List<OrganizationId> of = List.of(organization);
        byIndex(() -> people.page(new PersonFilter("arredondo"), PAGE));
        byIndex(() -> posts.page(new PostFilter(of, null), PAGE));
        Instant since = Instant.parse("2026-01-01T00:00:00Z");
        byIndex(() -> offices.withThoseBelow(List.of(new PostId(Commands.any().newId("pst")))));
        byIndex(() -> posts.changed(new ChangedPosts(null, null, null), PAGE));
        byIndex(() -> posts.changed(new ChangedPosts(since, null, PostRole.MAYOR), PAGE));
        byIndex(() -> posts.changed(new ChangedPosts(since, of, null), PAGE));
        byIndex(() -> mandates.page(new MandateFilter(null, null, of), PAGE));
        byIndex(() -> mandates.page(new MandateFilter(null, null, null, of), PAGE));
        byIndex(() -> memberships.currentOf(of, of));
        byIndex(() -> mandates.page(
                new MandateFilter(List.of(new PersonId(Commands.any().newId("per"))), null, null), PAGE));
        byIndex(() ->
                mandates.page(new MandateFilter(null, new PostId(Commands.any().newId("pst")), null), PAGE));
        byIndex(() -> memberships.page(new MembershipFilter(of, null, null, MembershipStatus.CURRENT), PAGE));
        byIndex(() -> memberships.page(new MembershipFilter(null, of, null, null), PAGE));
        byIndex(() -> memberships.lastingOf(of, of));
        List<ApplicationStatus> open = List.of(ApplicationStatus.SUBMITTED);
        byIndex(() -> applications.page(new ApplicationFilter(of, of, open), PAGE));
        byIndex(() -> applications.page(new ApplicationFilter(null, of, null), PAGE));
        byIndex(() -> applications.page(new ApplicationFilter(null, null, open), PAGE));
    }

    @Test
    void findsImportsAndTheirRowsByIndex() {
        ImportedFile file = new ImportedFile("upl_" + organization, "csv", List.of("name"), 1, 1);
        ImportId id = new ImportId(Commands.any().newId("imp"));
        byIndex(() -> imports.page(new Importer("secretariat", null, List.of(), false), PAGE));
        byIndex(() -> importedRows.report(id, file, 1, null, PAGE));
        byIndex(() -> importedRows.progress(id, 1));
        byIndex(() -> importedRows.advance(id, 1, importedRows.progress(id, 1), Counts.NONE));
        byIndex(() -> importedRows.settle(file, 1, 1, List.of()));
    }

    @Test
    void tellsHistoryByIndex() {
        byIndex(() -> history.after(organization, 0, 10));
        byIndex(() -> history.changedSince(Instant.parse("2026-01-01T00:00:00Z"), PAGE));
        byIndex(() -> history.lastBefore(organization, Instant.parse("2026-01-01T00:00:00Z")));
    }

    private void byIndex(Runnable looking) {
        plans.requireIndexes(store.getMongoDatabase(), looking);
    }
}
