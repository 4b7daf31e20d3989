package lat.cabildo.directory.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import lat.cabildo.directory.fact.Name;
import lat.cabildo.directory.fact.Names;
import lat.cabildo.directory.merge.Merge;
import lat.cabildo.directory.merge.MergeRefusal;
import lat.cabildo.directory.merge.Mergers;
import lat.cabildo.directory.merge.Successors;
import lat.cabildo.platform.aggregate.AggregateQueries;
import lat.cabildo.platform.aggregate.Decision;
import lat.cabildo.platform.aggregate.Page;
import lat.cabildo.platform.aggregate.PageRequest;
import lat.cabildo.platform.aggregate.Stored;
import lat.cabildo.platform.test.Commands;
import lat.cabildo.platform.test.InMemoryAggregates;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds whatever is merged, undone, dissolved and restored in whatever order. */
class MergeHistoriesTests {
    private static final int ORGANIZATIONS = 6;
    private static final int ATTEMPTS = 60;

    private final InMemoryAggregates<OrganizationId, Organization, OrganizationEvent> aggregates =
            new InMemoryAggregates<>(OrganizationConfiguration.TYPE);
    private final Successors<OrganizationId, Organization> successors =
            new Successors<>(aggregates, new MergedInto(aggregates));
    private final Mergers<OrganizationId, Organization, OrganizationEvent> mergers =
            new Mergers<>(aggregates, successors);
    private final List<OrganizationId> ids = IntStream.range(0, ORGANIZATIONS)
            .mapToObj(each -> new OrganizationId(Commands.any().newId("org")))
            .toList();

    static IntStream seeds() {
        return IntStream.range(0, 150);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everybodyHasOneSurvivorAndEveryIdentifierOneHolder(int seed) {
        enter();
        Random random = new Random(seed);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            OrganizationId one = any(random);
            OrganizationId other = any(random);
            attempt(() -> {
                switch (random.nextInt(8)) {
                    case 0 -> mergers.separate(Commands.any(), one, other);
                    case 1 -> change(one, state -> state.dissolve(SampleOrganizations.DISSOLUTION));
                    case 2 -> change(one, Organization::restore);
                    default -> mergers.merge(Commands.any(), one, other);
                }
            });
            requireOrder();
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void isAllUndoneInTheEnd(int seed) {
        enter();
        Map<OrganizationId, OrganizationDetails> before = details();
        Random random = new Random(seed);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            attempt(() -> mergers.merge(Commands.any(), any(random), any(random)));
        }
        assertThat(aggregates.all()).anyMatch(each -> each.state().mergedInto() != null);

        while (!details().equals(before)) {
            int writes = aggregates.recorded().size();
            for (Stored<Organization> each : aggregates.all()) {
                if (each.state().isActive()) {
                    each.state()
                            .absorbed()
                            .present()
                            .forEach(absorbed -> mergers.separate(
                                    Commands.any(), each.state().id(), absorbed));
                }
            }
            assertThat(aggregates.recorded()).hasSizeGreaterThan(writes);
        }

        assertThat(aggregates.all()).allMatch(each -> each.state().isActive());
    }

    private void enter() {
        for (OrganizationId id : ids) {
            OrganizationDetails details = new OrganizationDetails(
                    new Classification(OrganizationKind.MUNICIPALITY, null, null, List.of()),
                    Names.of(List.of(Name.legal("Villa " + id, "es"))),
                    Identifiers.of(List.of(new Identifier("wikidata", "Q" + id))),
                    Location.unknown(),
                    Evidence.none());
            aggregates.create(Commands.any(), id, () -> Organization.create(id, details));
        }
    }

    private void requireOrder() {
        Set<String> held = new HashSet<>();
        for (OrganizationId id : ids) {
            Organization survivor = successors.survivorOf(id).state();
            assertThat(survivor.mergedInto()).as("survivor of %s", id).isNull();
            assertThat(successors.everyIdOf(id)).contains(id, survivor.id());
            Organization own = successors.get(id).state();
            assertThat(own.merging()).as("a merge that is not settled").isNull();
            assertThat(own.uniqueKeys())
                    .allSatisfy(key ->
                            assertThat(held.add(key)).as("%s is held once", key).isTrue());
        }
    }

    private Map<OrganizationId, OrganizationDetails> details() {
        Map<OrganizationId, OrganizationDetails> details = new HashMap<>();
        aggregates
                .all()
                .forEach(each -> details.put(each.state().id(), each.state().details()));
        return details;
    }

    private void change(OrganizationId id, Function<Organization, Decision<Organization, OrganizationEvent>> decide) {
        aggregates.change(Commands.any(), id, decide);
    }

    private OrganizationId any(Random random) {
        return ids.get(random.nextInt(ids.size()));
    }

    /** What is refused changes nothing, and may well be refused here. */
    private static void attempt(Runnable command) {
        try {
            command.run();
        } catch (MergeRefusal | OrganizationRefusal refused) {
            assertThat(refused).isNotNull();
        }
    }

    /** Answers only who was merged into whom. */
    private record MergedInto(InMemoryAggregates<OrganizationId, Organization, OrganizationEvent> aggregates)
            implements AggregateQueries<Organization> {

        @Override
        public Page<Stored<Organization>> page(
                Document filter, String sortField, boolean ascending, PageRequest request) {
            List<String> survivors =
                    filter.get(Successors.SURVIVOR, Document.class).getList("$in", String.class);
            return new Page<>(
                    aggregates.all().stream()
                            .filter(each -> isInto(each.state().merge(), survivors))
                            .toList(),
                    null);
        }

        private static boolean isInto(@Nullable Merge<OrganizationId> merge, List<String> survivors) {
            return merge != null && survivors.contains(merge.survivor().value());
        }

        @Override
        public long count(Document filter) {
            return page(filter, PageRequest.first()).items().size();
        }
    }
}
