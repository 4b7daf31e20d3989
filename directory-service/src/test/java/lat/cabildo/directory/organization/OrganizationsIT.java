package lat.cabildo.directory.organization;

import static lat.cabildo.platform.test.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import lat.cabildo.directory.DirectoryTest;
import lat.cabildo.directory.Unique;
import lat.cabildo.directory.fact.Name;
import lat.cabildo.directory.fact.Names;
import lat.cabildo.directory.merge.Merge;
import lat.cabildo.directory.merge.Mergers;
import lat.cabildo.directory.organization.OrganizationRefusal.IdentifierTaken;
import lat.cabildo.directory.organization.OrganizationRefusal.ParentOfItself;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.aggregate.Page;
import lat.cabildo.platform.aggregate.PageRequest;
import lat.cabildo.platform.aggregate.StoreRefusal;
import lat.cabildo.platform.aggregate.Stored;
import lat.cabildo.platform.test.Commands;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Organizations in a real store. */
@DirectoryTest
class OrganizationsIT {
    private final Organizations organizations;
    private final Mergers<OrganizationId, Organization, OrganizationEvent> mergers;

    OrganizationsIT(
            @Autowired Organizations organizations,
            @Autowired Mergers<OrganizationId, Organization, OrganizationEvent> mergers) {
        this.organizations = organizations;
        this.mergers = mergers;
    }

    @Test
    void keepsEverythingThatIsKnownOfAnOrganization() {
        OrganizationId id = newId();
        Identifiers identifiers = Identifiers.of(List.of(new Identifier("wikidata", Unique.word())));

        organizations.create(
                Commands.any(), id, SampleOrganizations.flacmaDetails().with(identifiers));
        Stored<Organization> stored = organizations.change(
                Commands.any(),
                id,
                organization -> organization.changeContacts(List.of(SampleOrganizations.cooperationMail())));

        assertThat(organizations.get(id)).isEqualTo(stored);
        assertThat(stored.version()).isEqualTo(2);
    }

    @Test
    void repeatsNothingWhenACommandIsGivenAgain() {
        Command command = Commands.any();
        OrganizationId id = new OrganizationId(command.newId("org"));

        Stored<Organization> first = organizations.create(command, id, named("Toluca"));

        assertThat(organizations.create(command, id, named("Toluca"))).isEqualTo(first);
        assertThatThrownBy(() -> organizations.change(
                        Commands.with(7), id, organization -> organization.rename(Name.legal("x", null), null)))
                .isInstanceOf(StoreRefusal.StaleVersion.class);
    }

    @Test
    void givesAnIdentifierToOneOfManyWhoWantItAtOnce() throws InterruptedException {
        OrganizationDetails details =
                named("Guadalajara").with(Identifiers.of(List.of(new Identifier("geonames", Unique.word()))));
        List<Callable<Stored<Organization>>> attempts = IntStream.range(0, 6)
                .<Callable<Stored<Organization>>>mapToObj(
                        each -> () -> organizations.create(Commands.any(), newId(), details))
                .toList();

        List<Future<Stored<Organization>>> answers;
        try (ExecutorService pool = Executors.newFixedThreadPool(6)) {
            answers = pool.invokeAll(attempts);
        }

        assertThat(answers.stream().filter(each -> each.state() == Future.State.SUCCESS))
                .hasSize(1);
        assertThat(answers.stream()
                        .filter(each -> each.state() == Future.State.FAILED)
                        .map(Future::exceptionNow))
                .hasSize(5)
                .hasOnlyElementsOfType(IdentifierTaken.class);
    }

    @Test
    void refusesToBePartOfItsOwnPart() {
        OrganizationId federation = newId();
        OrganizationId commission = newId();
        organizations.create(Commands.any(), federation, named("Federación"));
        organizations.create(Commands.any(), commission, partOf(federation));

        assertThat(organizations.ownersOf(commission)).containsExactly(commission.value(), federation.value());
        assertThatThrownBy(() -> organizations.correct(Commands.any(), federation, details -> partOf(commission)))
                .isInstanceOf(ParentOfItself.class);
    }

    @Test
    void listsPageByPage() {
        String unique = Unique.word();
        for (int i = 0; i < 5; i++) {
            organizations.create(Commands.any(), newId(), named("Villa " + unique + " " + i));
        }
        OrganizationFilter filter = new OrganizationFilter(unique, null, null, null, null, List.of(), null);

        Page<Stored<Organization>> first = organizations.page(filter, new PageRequest(3, null));
        Page<Stored<Organization>> second = organizations.page(filter, new PageRequest(3, first.next()));

        assertThat(first.items()).hasSize(3);
        assertThat(second.items()).hasSize(2).doesNotContainAnyElementsOf(first.items());
        assertThat(second.next()).isNull();
    }

    @Test
    void carriesOnAMergeThatDiedAfterItsFirstWrite() {
        OrganizationId survivor = newId();
        OrganizationId duplicate = newId();
        organizations.create(Commands.any(), survivor, named("Montevideo"));
        organizations.create(Commands.any(), duplicate, named("Intendencia de Montevideo"));

        organizations.change(
                Commands.any(), duplicate, organization -> organization.beginMerge(new Merge<>(survivor, "cmd_died")));

        eventually(() -> assertThat(names(survivor)).contains("Intendencia de Montevideo"));
        assertThat(organizations.survivorOf(duplicate).state().id()).isEqualTo(survivor);
        assertThat(organizations.expand(survivor)).containsExactlyInAnyOrder(survivor, duplicate);
        long version = organizations.get(survivor).version();
        mergers.absorb(Commands.any(), duplicate);
        mergers.settle(Commands.any(), duplicate);
        assertThat(organizations.get(survivor).version()).isEqualTo(version);
    }

    private List<String> names(OrganizationId id) {
        return organizations.get(id).state().details().names().all().stream()
                .map(Name::text)
                .toList();
    }

    private static OrganizationId newId() {
        return new OrganizationId(Commands.any().newId("org"));
    }

    private static OrganizationDetails named(String name) {
        return details(name, null);
    }

    private static OrganizationDetails partOf(OrganizationId parent) {
        return details("Comisión", parent);
    }

    private static OrganizationDetails details(String name, @Nullable OrganizationId parent) {
        return new OrganizationDetails(
                new Classification(OrganizationKind.MUNICIPALITY, null, parent, List.of()),
                Names.of(List.of(Name.legal(name, "es"))),
                Identifiers.of(List.of()),
                Location.unknown(),
                Evidence.none());
    }
}
