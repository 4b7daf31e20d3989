package lat.cabildo.directory.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lat.cabildo.directory.fact.Closing.Cause;
import lat.cabildo.directory.fact.Ending;
import lat.cabildo.directory.fact.Term;
import lat.cabildo.directory.organization.SampleOrganizations;
import lat.cabildo.directory.person.PersonId;
import lat.cabildo.platform.aggregate.Decision;
import lat.cabildo.platform.aggregate.PartialDate;
import lat.cabildo.platform.aggregate.PartialDate.Answer;
import lat.cabildo.platform.test.Commands;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What holds of a post whatever is entered, corrected, ended, called off, closed, undone and forgotten in whatever
 * order: it says of every day what a plain list says, gives no seat away twice, and who reads only what is told anew
 * knows who followed whom. What has failed is told with its seed and with all that was done.
 */
class HoldingHistoriesTests {
    private static final LocalDate TODAY = HoldingModel.TODAY;
    private static final int ATTEMPTS = 40;
    private static final int MOST = 9;

    private final List<PersonId> people = IntStream.range(0, 4)
            .mapToObj(_ -> new PersonId(Commands.any().newId("per")))
            .toList();
    private final List<String> done = new ArrayList<>();
    private final Map<String, Succession> heard = new HashMap<>();
    private Random random = new Random();
    private HoldingModel model = new HoldingModel(1);
    private Post post = SamplePosts.mayor();

    static IntStream seeds() {
        return IntStream.range(0, 60);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void saysOfEveryDayWhatAPlainListSays(int seed) {
        random = new Random(seed);
        int seats = 1 + random.nextInt(3);
        model = new HoldingModel(seats);
        post = Post.create(SamplePosts.MAYOR_ID, SampleOrganizations.CUENCA_ID, SamplePosts.mayorDetails(seats))
                .state();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (seed % 3 == 0 && attempt == ATTEMPTS / 2) {
                post = withoutTellings();
            }
            Post before = post;
            attempt();
            Instant told = Instant.EPOCH.plusSeconds(attempt);
            if (!post.equals(before)) {
                post = post.told(before, told);
                hear(told);
            }
            random.ints(6, 0, 1826).mapToObj(HoldingModel.FIRST::plusDays).forEach(this::requireTruthOn);
            requireSuccession();
        }
        LocalDate year = LocalDate.of(2019 + random.nextInt(5), 1, 1);
        year.datesUntil(year.plusYears(1)).forEach(this::requireTruthOn);
    }

    private void requireTruthOn(LocalDate day) {
        for (Seat seat : post.ledger().seats()) {
            assertThat(post.isHeldOn(seat, day, TODAY))
                    .as("whether %s was held on %s after %s", seat, day, done)
                    .isEqualTo(model.held(seat.mandate(), day));
        }
        assertThat(post.isVacantOn(day, TODAY))
                .as("whether it was vacant on %s after %s", day, done)
                .isEqualTo(model.vacant(day));
        assertThat(model.holding(day)).as("holders on %s after %s", day, done).isLessThanOrEqualTo(model.mostSeats());
    }

    private void requireSuccession() {
        List<Succession> now = post.successions();
        assertThat(now.stream().flatMap(each -> Stream.ofNullable(each.left())).map(Seat::mandate))
                .as("each leaves once after %s", done)
                .doesNotHaveDuplicates();
        assertThat(now.stream().flatMap(each -> Stream.ofNullable(each.came())).map(Seat::mandate))
                .as("each comes once after %s", done)
                .doesNotHaveDuplicates();
        assertThat(now)
                .as("nobody planned follows after %s", done)
                .noneMatch(each -> each.came() != null && each.came().isCalledOff());
        assertThat(now)
                .as("nobody follows who was over before the other began, after %s", done)
                .noneMatch(HoldingHistoriesTests::isReversed);
        if (model.mostSeats() == 1) {
            requireInOrder(now);
        }
        assertThat(heard.keySet())
                .as("what was heard after %s", done)
                .containsExactlyInAnyOrderElementsOf(
                        now.stream().map(HoldingHistoriesTests::key).toList());
        assertThat(now)
                .as("what was heard after %s", done)
                .allMatch(each -> each.saysAsMuchAs(heard.getOrDefault(key(each), each)));
    }

    private static boolean isReversed(Succession each) {
        if (each.left() == null || each.came() == null) {
            return false;
        }
        PartialDate from = each.left().term().from();
        LocalDate begun = from == null ? null : from.earliest();
        return begun != null && each.came().term().isOverOn(begun) == Answer.YES;
    }

    /** Where everybody's days are known, and nobody's lie within another's, each is followed by the next. */
    private void requireInOrder(List<Succession> now) {
        List<Seat> seats = post.ledger().seats().stream()
                .filter(seat -> !seat.isCalledOff())
                .sorted(Comparator.comparing(Seat::begins))
                .toList();
        if (seats.isEmpty() || !isOneAfterTheOther(seats)) {
            return;
        }
        List<Succession> expected = new ArrayList<>();
        Seat before = null;
        for (Seat seat : seats) {
            expected.add(new Succession(before, seat));
            before = seat;
        }
        if (seats.getLast().ended()) {
            expected.add(new Succession(before, null));
        }
        assertThat(now).as("who followed whom after %s", done).isEqualTo(expected);
    }

    private static boolean isOneAfterTheOther(List<Seat> seats) {
        LocalDate free = LocalDate.MIN;
        for (Seat seat : seats) {
            LocalDate from = seat.surelyFrom();
            LocalDate until = seat.surelyUntil();
            if (from == null
                    || until == null
                    || !from.equals(seat.begins())
                    || !from.isBefore(until)
                    || from.isBefore(free)
                    || (seat.term().to() != null
                            && !until.equals(seat.term().to().latest()))) {
                return false;
            }
            free = until;
        }
        return true;
    }

    /** As a build leaves it that keeps no note of what it tells. */
    private Post withoutTellings() {
        SeatLedger ledger = new SeatLedger(post.ledger().seats(), List.of());
        return new Post(
                post.id(),
                post.organization(),
                post.details(),
                ledger,
                post.abolition(),
                post.closing(),
                post.linking());
    }

    /** As one who asks only for what was told since. */
    private void hear(Instant since) {
        post.withdrawn().stream()
                .filter(each -> !each.at().isBefore(since))
                .forEach(each -> heard.remove(each.mandate() + "/" + each.end()));
        post.successions().stream()
                .filter(each -> since.equals(post.toldOf(each)))
                .forEach(each -> heard.put(key(each), each));
    }

    private static String key(Succession succession) {
        return succession.mandate() + "/" + succession.isEnd();
    }

    private void attempt() {
        List<MandateId> all = model.all();
        if (all.isEmpty() || (all.size() < MOST && random.nextInt(3) == 0)) {
            take();
            return;
        }
        MandateId id = all.get(random.nextInt(all.size()));
        switch (random.nextInt(9)) {
            case 0, 1 -> correct(id);
            case 2, 3 -> vacate(id);
            case 4 -> callOff(id);
            case 5 -> endWithHolderOrMember(id);
            case 6 -> restoreHolderAndMember(id);
            case 7 -> dissolveOrRestore();
            default -> widenOrForget(id);
        }
    }

    private void take() {
        MandateId id = new MandateId(Commands.any().newId("mdt"));
        String from = date();
        String to = date();
        boolean history = random.nextBoolean();
        if (!Term.isPossible(printed(from), printed(to))) {
            return;
        }
        Ending ending = history ? new Ending(printed(to), "End of term") : null;
        Seat seat = Seat.of(id, people.get(random.nextInt(people.size())), term(from, to), ending, null);
        if (does("take %s–%s history %s".formatted(from, to, history), state -> state.take(seat))) {
            model.take(id, from, to, history);
        }
    }

    private void correct(MandateId id) {
        String from = date();
        String to = date();
        if (Term.isPossible(printed(from), printed(to))
                && does(
                        "correct %s to %s–%s".formatted(id, from, to),
                        state -> state.correctSeat(id, null, term(from, to), null, Survivors.NONE))) {
            model.correct(id, from, to);
        }
    }

    private void vacate(MandateId id) {
        String on = date();
        Ending ending = new Ending(printed(on), "Resigned");
        if (does("end %s on %s".formatted(id, on), state -> state.vacate(id, null, ending, Survivors.NONE, TODAY))) {
            model.vacate(id, on);
        }
    }

    private void callOff(MandateId id) {
        boolean planned = post.ledger().of(id).orElseThrow().mayBeginOnlyAfter(TODAY);
        if (planned && does("call %s off".formatted(id), state -> state.callOff(id, null, "Annulled", TODAY))) {
            model.callOff(id);
        }
    }

    private void endWithHolderOrMember(MandateId id) {
        String on = random.nextBoolean() ? null : day();
        if (random.nextBoolean()) {
            if (does(
                    "end the holder of %s on %s".formatted(id, on), state -> state.closeSeat(id, printed(on), TODAY))) {
                model.close(id, Cause.PERSON_ENDED, on);
            }
        } else if (does(
                "dissolve the member of %s on %s".formatted(id, on),
                state -> state.closeSeatOfMember(id, printed(on), TODAY))) {
            model.close(id, Cause.MEMBER_DISSOLVED, on);
        }
    }

    private void restoreHolderAndMember(MandateId id) {
        if (does("restore holder and member of " + id, state -> state.reopenSeat(id, Survivors.NONE))) {
            model.reopen(id);
        }
    }

    private void dissolveOrRestore() {
        String on = random.nextBoolean() ? null : day();
        if (post.status() == PostStatus.ACTIVE) {
            does("dissolve on " + on, state -> state.close(printed(on), TODAY));
            model.all().forEach(id -> model.close(id, Cause.ORGANIZATION_DISSOLVED, on));
        } else {
            does("restore", state -> state.reopen(Survivors.NONE));
            model.closedBy(Cause.ORGANIZATION_DISSOLVED).stream()
                    .filter(id -> !post.ledger().of(id).orElseThrow().ended())
                    .forEach(model::reopen);
        }
    }

    private void widenOrForget(MandateId id) {
        if (random.nextInt(4) == 0) {
            if (does("forget the holder of " + id, state -> state.anonymiseSeat(id, TODAY))) {
                model.forget(id);
            }
            return;
        }
        int seats = 1 + random.nextInt(4);
        if (does(
                "have %s seats".formatted(seats),
                state -> state.correct(SamplePosts.mayorDetails(seats), Survivors.NONE))) {
            model.widen(seats);
        }
    }

    /** What is refused changes nothing, and may well be refused here. */
    private boolean does(String what, Function<Post, Decision<Post, PostEvent>> command) {
        try {
            Decision<Post, PostEvent> decision = command.apply(post);
            if (decision.event() == null) {
                return false;
            }
            done.add(what);
            post = decision.state();
            return true;
        } catch (PostRefusal refused) {
            return false;
        }
    }

    private @Nullable String date() {
        String day = day();
        return switch (random.nextInt(10)) {
            case 0, 1 -> null;
            case 2 -> day.substring(0, 4);
            case 3 -> day.substring(0, 7);
            case 4 -> day.substring(0, random.nextBoolean() ? 4 : 7) + "?~%".charAt(random.nextInt(3));
            case 5 -> "XXXX" + day.substring(4);
            default -> day;
        };
    }

    private String day() {
        return HoldingModel.FIRST.plusDays(random.nextInt(2000)).toString();
    }

    private static Term term(@Nullable String from, @Nullable String to) {
        return new Term(printed(from), printed(to));
    }

    private static @Nullable PartialDate printed(@Nullable String date) {
        return date == null ? null : new PartialDate(date);
    }
}
