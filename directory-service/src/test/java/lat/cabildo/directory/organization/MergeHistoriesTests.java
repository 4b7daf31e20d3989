package lat.cabildo.directory.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lat.cabildo.directory.fact.Name;
import lat.cabildo.directory.fact.Names;
import lat.cabildo.directory.merge.Merge;
import lat.cabildo.directory.merge.MergeRefusal;
import lat.cabildo.directory.merge.MergeRefusal.InProgress;
import lat.cabildo.directory.merge.Mergers;
import lat.cabildo.directory.merge.Successors;
import lat.cabildo.directory.organization.OrganizationEvent.OrganizationMerged;
import lat.cabildo.directory.organization.OrganizationEvent.OrganizationSplit;
import lat.cabildo.platform.aggregate.AggregateQueries;
import lat.cabildo.platform.aggregate.Decision;
import lat.cabildo.platform.aggregate.Page;
import lat.cabildo.platform.aggregate.PageRequest;
import lat.cabildo.platform.aggregate.Stored;
import lat.cabildo.platform.test.Commands;
import lat.cabildo.platform.test.InMemoryAggregates;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds whatever is merged, split, replaced, undone, dissolved and restored in whatever order. */
class MergeHistoriesTests {
    private static final int ORGANIZATIONS = 6;
    private static final int ATTEMPTS = 60;

    private final InMemoryAggregates<OrganizationId, Organization, OrganizationEvent> aggregates =
            new InMemoryAggregates<>(OrganizationConfiguration.TYPE);
    private final InterleavedAggregates interleaved = new InterleavedAggregates(aggregates);
    private final Successors<OrganizationId, Organization> successors =
            new Successors<>(interleaved, new MergedInto(aggregates));
    private final Mergers<OrganizationId, Organization, OrganizationEvent> mergers =
            new Mergers<>(interleaved, successors);
    private final Successions successions = new Successions(interleaved, successors, mergers);
    private final Lineages lineages = new Lineages(aggregates, new MergedInto(aggregates));
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
                switch (random.nextInt(13)) {
                    case 0 -> mergers.separate(Commands.any(), one, other);
                    case 1 -> change(one, state -> state.dissolve(SampleOrganizations.DISSOLUTION));
                    case 2, 3 -> change(one, Organization::restore);
                    case 4 -> change(one, state -> state.withdrawSplit(other));
                    case 5, 6, 7 -> pass(one, passage(random, other, any(random)));
                    default -> mergers.merge(Commands.any(), one, other);
                }
            });
            requireOrder();
        }
    }

    /**
     * Each begins and is settled at some time later, whatever the others do meanwhile: another may be settled between
     * the looks before a write and the write.
     */
    @ParameterizedTest
    @MethodSource("seeds")
    void nobodyComesAfterItselfWhateverMeets(int seed) {
        enter();
        Random random = new Random(seed);
        for (int attempt = 0; attempt < 3 * ATTEMPTS; attempt++) {
            OrganizationId one = any(random);
            OrganizationId other = any(random);
            attempt(() -> {
                switch (random.nextInt(13)) {
                    case 0 -> mergers.separate(Commands.any(), one, other);
                    case 1, 12 -> change(one, Organization::restore);
                    case 2 -> change(one, state -> state.withdrawSplit(other));
                    case 3, 4, 5 -> settleBoth(random);
                    case 6, 7 -> beginMerge(one, other);
                    default -> beginSuccession(one, passage(random, other, any(random)));
                }
            });
            requireNoCycle();
        }
        assertThat(aggregates.events())
                .anyMatch(each -> each instanceof OrganizationSplit || each instanceof OrganizationMerged);
    }

    /** Neither names whom the other names, and each would close the path that the other one begins. */
    @Test
    void locksThoseWhoMayCloseThePathBeyondTheSuccessors() {
        enter();
        pass(ids.get(1), List.of(succession(ids.get(2), SuccessionKind.SPLIT, true)));
        pass(ids.get(3), List.of(succession(ids.get(0), SuccessionKind.SPLIT, true)));
        beginMerge(ids.get(0), ids.get(1));

        assertThatThrownBy(() -> beginMerge(ids.get(2), ids.get(3))).isInstanceOf(InProgress.class);
        assertThatThrownBy(() ->
                        beginSuccession(ids.get(2), List.of(succession(ids.get(3), SuccessionKind.REPLACEMENT, false))))
                .isInstanceOf(InProgress.class);
        beginMerge(ids.get(4), ids.get(5));
    }

    private void settleBoth(Random random) {
        List<OrganizationId> begun = aggregates.all().stream()
                .map(Stored::state)
                .filter(each -> each.merging() != null || each.standing().transition() != null)
                .map(Organization::id)
                .toList();
        if (begun.isEmpty()) {
            return;
        }
        OrganizationId one = begun.get(random.nextInt(begun.size()));
        OrganizationId other = begun.get(random.nextInt(begun.size()));
        interleaved.interleave(
                1 + random.nextInt(4),
                () -> {
                    if (!other.equals(one)) {
                        settle(other);
                    }
                },
                () -> settle(one));
        mergers.absorb(Commands.any(), one);
        mergers.absorb(Commands.any(), other);
    }

    private void settle(OrganizationId one) {
        mergers.settle(Commands.any(), one);
        successions.settle(Commands.any(), one);
    }

    private void beginMerge(OrganizationId one, OrganizationId into) {
        if (!one.equals(into)) {
            Merge<OrganizationId> merge = new Merge<>(
                    into, Commands.any().id(), successors.ahead(List.of(into)).beyond(List.of(into)));
            mergers.locking(Commands.any(), one, state -> state.beginMerge(merge));
        }
    }

    private void beginSuccession(OrganizationId one, List<Succession> all) {
        List<OrganizationId> to = all.stream().map(Succession::organization).toList();
        Transition transition =
                new Transition(Commands.any().id(), all, successors.ahead(to).beyond(to));
        mergers.locking(Commands.any(), one, state -> state.beginSuccession(transition));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void isAllUndoneInTheEnd(int seed) {
        enter();
        Map<OrganizationId, OrganizationDetails> before = details();
        Random random = new Random(seed);
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            OrganizationId one = any(random);
            OrganizationId other = any(random);
            attempt(() -> {
                if (random.nextBoolean()) {
                    mergers.merge(Commands.any(), one, other);
                } else {
                    pass(one, passage(random, other, any(random)));
                }
            });
        }
        assertThat(aggregates.all()).anyMatch(each -> !each.state().successors().isEmpty());

        while (aggregates.all().stream()
                .anyMatch(each -> !each.state().successors().isEmpty())) {
            int writes = aggregates.recorded().size();
            aggregates.all().forEach(each -> undo(each.state()));
            assertThat(aggregates.recorded()).hasSizeGreaterThan(writes);
        }

        assertThat(details()).isEqualTo(before);
        assertThat(aggregates.all()).allMatch(each -> each.state().standing().equals(Standing.active()));
    }

    private void undo(Organization organization) {
        OrganizationId id = organization.id();
        if (organization.isActive()) {
            organization.absorbed().present().forEach(absorbed -> mergers.separate(Commands.any(), id, absorbed));
            organization.successors().stream()
                    .distinct()
                    .forEach(seceded -> change(id, state -> state.withdrawSplit(seceded)));
        } else if (organization.mergedInto() == null) {
            change(id, Organization::restore);
        }
    }

    private void pass(OrganizationId one, List<Succession> all) {
        successions.pass(Commands.any(), one, all);
    }

    /** A secession, a division or a replacement. */
    private static List<Succession> passage(Random random, OrganizationId other, OrganizationId third) {
        return switch (random.nextInt(8)) {
            case 0 -> List.of(succession(other, SuccessionKind.REPLACEMENT, false));
            case 1 ->
                Stream.of(other, third)
                        .distinct()
                        .map(each -> succession(each, SuccessionKind.SPLIT, false))
                        .toList();
            default -> List.of(succession(other, SuccessionKind.SPLIT, true));
        };
    }

    private static Succession succession(OrganizationId id, SuccessionKind kind, boolean continues) {
        return new Succession(id, kind, continues, "Law", null, null);
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
        requireNoCycle();
        Set<String> held = new HashSet<>();
        for (OrganizationId id : ids) {
            Organization survivor = successors.survivorOf(id).state();
            assertThat(survivor.mergedInto()).as("survivor of %s", id).isNull();
            assertThat(successors.everyIdOf(id)).contains(id, survivor.id());
            Organization own = successors.get(id).state();
            assertThat(own.merging()).as("a merge that is not settled").isNull();
            assertThat(own.standing().transition())
                    .as("a succession that is not settled")
                    .isNull();
            assertThat(own.uniqueKeys())
                    .allSatisfy(key ->
                            assertThat(held.add(key)).as("%s is held once", key).isTrue());
        }
    }

    private void requireNoCycle() {
        for (Stored<Organization> each : aggregates.all()) {
            Organization own = each.state();
            assertThat(successors.ahead(own.successors()).all())
                    .as("what comes after %s", own.id())
                    .doesNotContain(own.id());
            assertThat(lineages.inPlaceOf(List.of(own)).getOrDefault(own.id(), List.of()))
                    .allMatch(Organization::isActive);
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
        } catch (MergeRefusal | OrganizationRefusal | SuccessionRefusal refused) {
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
