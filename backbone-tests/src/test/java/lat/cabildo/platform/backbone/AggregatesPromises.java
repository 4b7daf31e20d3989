package lat.cabildo.platform.backbone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import lat.cabildo.platform.aggregate.AggregateType;
import lat.cabildo.platform.aggregate.Aggregates;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.aggregate.Created;
import lat.cabildo.platform.aggregate.Creation;
import lat.cabildo.platform.aggregate.Decision;
import lat.cabildo.platform.aggregate.Id;
import lat.cabildo.platform.aggregate.StoreRefusal.Erased;
import lat.cabildo.platform.aggregate.StoreRefusal.KeyTaken;
import lat.cabildo.platform.aggregate.StoreRefusal.StaleVersion;
import lat.cabildo.platform.aggregate.StoreRefusal.UnknownId;
import lat.cabildo.platform.aggregate.Stored;
import lat.cabildo.platform.test.Commands;
import lat.cabildo.platform.test.InMemoryAggregates;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of aggregates promises, whatever keeps them. */
abstract class AggregatesPromises {
    static final TownId LIMA = new TownId("twn_LIMA");
    static final TownId QUITO = new TownId("twn_QUITO");

    static final AggregateType<TownId, Town, TownEvent> TYPE = AggregateType.<TownId, Town, TownEvent>of(
                    "town", "towns", "twn", Town.class, TownId::new)
            .unique(town -> Set.of("name:" + town.name()));

    Aggregates<TownId, Town, TownEvent> towns = new InMemoryAggregates<>(TYPE);

    @BeforeEach
    void startEmpty() {
        towns = towns();
    }

    /** An empty store. */
    abstract Aggregates<TownId, Town, TownEvent> towns();

    /** Every domain event that was stored, oldest first. */
    abstract List<String> events();

    record TownId(String value) implements Id {}

    record Town(String name) {
        static Decision<Town, TownEvent> found(String name) {
            return Decision.of(new Town(name), new TownEvent("founded " + name));
        }

        Decision<Town, TownEvent> rename(String name) {
            return name.equals(this.name)
                    ? Decision.unchanged(this)
                    : Decision.of(new Town(name), new TownEvent("renamed " + name));
        }
    }

    record TownEvent(String what) {}

    @Test
    void countsVersionsAndRecordsDomainEvents() {
        towns.create(Commands.any(), LIMA, () -> Town.found("Lima"));
        Stored<Town> renamed = towns.change(Commands.with(1), LIMA, town -> town.rename("Ciudad de los Reyes"));

        assertThat(renamed).isEqualTo(new Stored<>("twn_LIMA", 2, new Town("Ciudad de los Reyes")));
        assertThat(towns.find(LIMA)).contains(renamed);
        assertThat(towns.findAll(List.of(LIMA, QUITO))).containsOnlyKeys(LIMA);
        assertThat(events()).containsExactly("founded Lima", "renamed Ciudad de los Reyes");
    }

    @Test
    void writesNothingWhenNothingChanges() {
        towns.create(Commands.any(), LIMA, () -> Town.found("Lima"));

        assertThat(towns.change(Commands.any(), LIMA, town -> town.rename("Lima"))
                        .version())
                .isEqualTo(1);
        assertThat(events()).hasSize(1);
    }

    @Test
    void appliesACommandOnce() {
        Command create = Commands.any();
        Command rename = Commands.with(1);
        towns.create(create, LIMA, () -> Town.found("Lima"));
        towns.change(rename, LIMA, town -> town.rename("Reyes"));

        assertThat(towns.change(rename, LIMA, town -> town.rename("Reyes")).version())
                .isEqualTo(2);
        assertThat(towns.create(create, LIMA, () -> Town.found("Lima")).version())
                .isEqualTo(2);
        assertThat(events()).hasSize(2);
    }

    @Test
    void refusesStaleVersion() {
        towns.create(Commands.any(), LIMA, () -> Town.found("Lima"));

        assertThatExceptionOfType(StaleVersion.class)
                .isThrownBy(() -> towns.change(Commands.with(7), LIMA, town -> town.rename("Reyes")))
                .satisfies(stale -> assertThat(stale.actual()).isEqualTo(1));
    }

    @Test
    void refusesKeyOfAnotherUntilItIsGivenUp() {
        towns.create(Commands.any(), LIMA, () -> Town.found("Lima"));

        assertThatExceptionOfType(KeyTaken.class)
                .isThrownBy(() -> towns.create(Commands.any(), QUITO, () -> Town.found("Lima")))
                .satisfies(taken -> assertThat(taken.holder()).isEqualTo("twn_LIMA"));

        towns.change(Commands.any(), LIMA, town -> town.rename("Reyes"));
        assertThat(towns.create(Commands.any(), QUITO, () -> Town.found("Lima")).version())
                .isEqualTo(1);
    }

    @Test
    void refusesIdOfAnotherCommand() {
        towns.create(Commands.any(), LIMA, () -> Town.found("Lima"));

        assertThatThrownBy(() -> towns.create(Commands.any(), LIMA, () -> Town.found("Reyes")))
                .isInstanceOf(KeyTaken.class);
    }

    @Test
    void storesManyAndRefusesOnlyThoseThatCannotBe() {
        towns.create(Commands.any(), LIMA, () -> Town.found("Lima"));

        List<Created<Town>> created = towns.createAll(List.of(
                creation(QUITO, "Quito"),
                creation(new TownId("twn_OTHER_LIMA"), "Lima"),
                creation(new TownId("twn_LOJA"), "Loja"),
                creation(new TownId("twn_OTHER_LOJA"), "Loja"),
                creation(LIMA, "Ciudad de los Reyes")));

        assertThat(created)
                .extracting(AggregatesPromises::outcome)
                .containsExactly(
                        "twn_QUITO@1",
                        "name:Lima of twn_LIMA",
                        "twn_LOJA@1",
                        "name:Loja of twn_LOJA",
                        "twn_LIMA of twn_LIMA");
        assertThat(towns.find(QUITO)).contains(new Stored<>("twn_QUITO", 1, new Town("Quito")));
        assertThat(events()).containsExactlyInAnyOrder("founded Lima", "founded Quito", "founded Loja");
    }

    @Test
    void storesNoneOfManyTwice() {
        List<Creation<TownId, Town, TownEvent>> creations =
                List.of(creation(LIMA, "Lima"), creation(QUITO, "Quito"), creation(new TownId("twn_LOJA"), "Loja"));
        towns.createAll(creations.subList(0, 2));
        towns.change(Commands.any(), QUITO, town -> town.rename("San Francisco de Quito"));

        assertThat(towns.createAll(creations))
                .extracting(AggregatesPromises::outcome)
                .containsExactly("twn_LIMA@1", "twn_QUITO@2", "twn_LOJA@1");
        assertThat(events()).hasSize(4);
        assertThat(towns.createAll(List.of())).isEmpty();
    }

    private static Creation<TownId, Town, TownEvent> creation(TownId id, String name) {
        return new Creation<>(Commands.any(), id, Town.found(name));
    }

    private static String outcome(Created<Town> created) {
        return switch (created) {
            case Created.Done<Town>(var stored) -> stored.id() + "@" + stored.version();
            case Created.Refused<Town>(KeyTaken taken) -> taken.key() + " of " + taken.holder();
            case Created.Refused<Town>(var refusal) -> refusal.getClass().getSimpleName();
        };
    }

    @Test
    void refusesUnknownId() {
        assertThatThrownBy(() -> towns.change(Commands.any(), LIMA, town -> town.rename("Reyes")))
                .isInstanceOf(UnknownId.class);
    }

    @Test
    void keepsTheMarkOfWhatWasErased() {
        towns.create(Commands.any(), LIMA, () -> Town.found("Lima"));
        towns.erase(Commands.with(1), LIMA, town -> new TownEvent("erased"));
        towns.erase(Commands.any(), LIMA, town -> new TownEvent("erased again"));

        assertThat(towns.find(LIMA)).isEmpty();
        assertThat(events()).containsExactly("founded Lima", "erased");
        assertThatThrownBy(() -> towns.change(Commands.any(), LIMA, town -> town.rename("Reyes")))
                .isInstanceOf(Erased.class);
        assertThat(towns.create(Commands.any(), QUITO, () -> Town.found("Lima")).version())
                .isEqualTo(1);
    }
}
