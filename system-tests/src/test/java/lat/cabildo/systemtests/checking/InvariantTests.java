package lat.cabildo.systemtests.checking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import lat.cabildo.systemtests.checking.History.Acknowledged;
import lat.cabildo.systemtests.checking.History.Kept;
import lat.cabildo.systemtests.checking.History.Pending;
import lat.cabildo.systemtests.checking.History.Post;
import lat.cabildo.systemtests.checking.History.Published;
import lat.cabildo.systemtests.checking.History.Recovery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class InvariantTests {
    private static final Published LAST = Histories.record("org_a", 3, 2);

    @Test
    void findsNothingInASoundHistory() {
        assertThat(Invariant.violations(Histories.sound().build())).isEmpty();
    }

    /** What an owner has published and could not note is published again by the next one. */
    @Test
    void acceptsARunThatIsRepeatedAfterADisturbance() {
        Histories repeated = Histories.sound();
        for (int each = 1; each < 3; each++) {
            repeated.changes.add(3 + each - 1, Histories.seenAt(repeated.changes.get(each), 5_500));
            repeated.states.add(3 + each - 1, Histories.seenAt(repeated.states.get(each), 5_500));
        }

        assertThat(Invariant.violations(repeated.build())).isEmpty();
    }

    @Test
    void acceptsARepeatedCommandThatIsAnsweredWithALaterVersion() {
        Histories repeated = Histories.sound();
        repeated.acknowledged.add(
                new Acknowledged("org_a", 3, Histories.record("org_a", 2, 1).mark()));

        assertThat(Invariant.violations(repeated.build())).isEmpty();
    }

    static Stream<Arguments> findsWhatIsWrong() {
        return Stream.of(
                spoilt("a version is missing", Invariant.I1, each -> {
                    each.changes.remove(LAST);
                    each.acknowledged.remove(new Acknowledged(LAST.id(), 3, LAST.mark()));
                }),
                spoilt("two records have changed places", Invariant.I2, each -> {
                    each.changes.set(1, Histories.record("org_a", 3, 1));
                    each.changes.set(2, Histories.record("org_a", 2, 2));
                }),
                spoilt(
                        "the last state is an older one",
                        Invariant.I2,
                        each -> each.states.add(Histories.seenAt(each.states.getFirst(), 5_500))),
                spoilt("a zombie repeats one record after newer ones", Invariant.I2, each -> {
                    each.changes.add(3, Histories.seenAt(Histories.record("org_a", 1, 0), 5_500));
                    each.changes.add(4, Histories.seenAt(LAST, 5_600));
                }),
                spoilt("a record was never committed", Invariant.I3, each -> each.remembered.remove("org_a@3")),
                spoilt(
                        "a record says what was not committed",
                        Invariant.I3,
                        each -> each.states.set(2, Histories.saying(LAST, "something else"))),
                spoilt(
                        "a record comes again without a reason",
                        Invariant.I4,
                        each -> each.changes.add(3, Histories.seenAt(LAST, 4_000))),
                spoilt(
                        "the repetition is not the same",
                        Invariant.I4,
                        each -> each.changes.add(
                                3,
                                new Published(0, 103, "org_a", 3, LAST.mark(), LAST.body(), "other headers", 5_500))),
                spoilt(
                        "something waits for ever",
                        Invariant.I5,
                        each -> each.documents.put("org_a", new Kept(3, 2, 1, 0, 2_000))),
                spoilt(
                        "a process does not end",
                        Invariant.I5,
                        each -> each.documents.put("org_a", new Kept(3, 3, 0, 1, 2_000))),
                spoilt("a copy is older", Invariant.I6, each -> each.copies.put("org_a", 2L)),
                spoilt("a copy is missing", Invariant.I6, each -> each.copies.remove("org_a")),
                spoilt("there is a copy of nothing", Invariant.I6, each -> each.copies.put("org_c", 1L)),
                spoilt(
                        "an acknowledged command was lost",
                        Invariant.I7,
                        each -> each.acknowledged.add(new Acknowledged("org_a", 4, "lost"))),
                spoilt(
                        "a command was told another's version",
                        Invariant.I7,
                        each -> each.acknowledged.add(new Acknowledged("org_a", 2, LAST.mark()))),
                spoilt("a command was applied twice", Invariant.I7, each -> {
                    String mark = each.changes.getFirst().mark();
                    Published twice = new Published(0, 9, "org_a", 4, mark, "body", "headers", 1_100);
                    each.changes.add(twice);
                    each.states.add(twice);
                    each.remembered.put("org_a@4", "body");
                    each.documents.put("org_a", new Kept(4, 4, 0, 0, 2_000));
                    each.copies.put("org_a", 4L);
                }),
                spoilt("a creation was applied twice", Invariant.I7, each -> {
                    String mark = each.changes.getFirst().mark();
                    Published twice = new Published(0, 9, "org_c", 1, mark, "body", "headers", 1_100);
                    each.changes.add(twice);
                    each.states.add(twice);
                    each.remembered.put("org_c@1", "body");
                    each.documents.put("org_c", new Kept(1, 1, 0, 0, 2_000));
                    each.copies.put("org_c", 1L);
                }),
                spoilt(
                        "a process has left something out",
                        Invariant.I7,
                        each -> each.posts.put("pst_b", new Post(1, false, 0))),
                spoilt("a step was run twice", Invariant.I7, each -> each.posts.put("pst_b", new Post(3, true, 0))),
                spoilt("an outbox is too long", Invariant.I8, each -> each.largest = new Pending(257, 3_000)),
                spoilt("an outbox is too large", Invariant.I8, each -> each.largest = new Pending(3, 2_000_000)),
                spoilt(
                        "a document is too large",
                        Invariant.I8,
                        each -> each.documents.put("org_a", new Kept(3, 3, 0, 0, 5_000_000))),
                spoilt(
                        "a shard is silent for too long",
                        Invariant.I10,
                        each -> each.recoveries.add(new Recovery("kill", 1, 8_001))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void findsWhatIsWrong(String what, Invariant invariant, Consumer<Histories> spoil) {
        Histories history = Histories.sound();
        spoil.accept(history);

        assertThat(Invariant.violations(history.build()))
                .as(what)
                .isNotEmpty()
                .extracting(Violation::invariant)
                .containsOnly(invariant);
    }

    @Test
    void hasACaseForEveryInvariant() {
        assertThat(findsWhatIsWrong().map(each -> each.get()[1]).distinct())
                .hasSameElementsAs(Set.of(Invariant.values()));
    }

    private static Arguments spoilt(String what, Invariant invariant, Consumer<Histories> spoil) {
        return Arguments.of(what, invariant, spoil);
    }
}
