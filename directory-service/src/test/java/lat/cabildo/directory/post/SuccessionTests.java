package lat.cabildo.directory.post;

import static lat.cabildo.directory.post.SamplePosts.MONTEVIDEO;
import static lat.cabildo.directory.post.SamplePosts.PALACIOS_MANDATE;
import static lat.cabildo.directory.post.SamplePosts.ROSARIO;
import static lat.cabildo.directory.post.SamplePosts.ZAMORA_MANDATE;
import static lat.cabildo.directory.post.SamplePosts.mayor;
import static lat.cabildo.directory.post.SamplePosts.mayorDetails;
import static lat.cabildo.directory.post.SamplePosts.member;
import static lat.cabildo.directory.post.SamplePosts.palacios;
import static lat.cabildo.directory.post.SamplePosts.politicalRepresentatives;
import static lat.cabildo.directory.post.SamplePosts.term;
import static lat.cabildo.directory.post.SamplePosts.zamora;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import lat.cabildo.directory.fact.Ending;
import lat.cabildo.directory.organization.SampleOrganizations;
import lat.cabildo.platform.aggregate.PartialDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who followed whom, and when the register was told. */
class SuccessionTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 4);
    private static final Instant FIRST = Instant.parse("2026-03-04T10:00:00Z");
    private static final Instant SECOND = Instant.parse("2026-03-04T11:00:00Z");

    @ParameterizedTest
    @CsvSource({
        // the day after, on the same day, after nobody held it, and as far as dates are known
        "2019-05-15, 2023-05-14, 2023-05-15",
        "2019-05-15, 2023-05-15, 2023-05-15",
        "2019-05-15, 2021-01-31, 2023-05-15",
        "2019,       2023,       2023",
        "2019-05-15, 2023-05,    2023-05-15",
        "          , 2023-05-14, 2023-05-15",
        "2019-05-15, 2023~,      2023-05-15",
    })
    void isFollowedByWhoComesNext(@Nullable String from, String to, String next) {
        Post post = mayor().take(palacios(from, to))
                .state()
                .take(zamora(next, null))
                .state();

        assertThat(told(post)).containsExactly("nobody>PALACIOS", "PALACIOS>ZAMORA");
    }

    @ParameterizedTest
    @CsvSource({
        // dates that leave no doubt who was first, although one of them alone would
        "2019,       2019-06-30, 2019-07-01, 2019-11-30",
        "2019-02-01, 2019-03-01, 2019-05-01, 2019",
        "2018,       2019-03,    2019-03-15, 2019-05",
    })
    void isFollowedByNobodyWhoLeftBefore(String from, String to, String next, String last) {
        Post inOrder = mayor().take(palacios(from, to))
                .state()
                .take(zamora(next, last))
                .state();
        Post reversed = mayor().take(zamora(next, last))
                .state()
                .take(palacios(from, to))
                .state();

        assertThat(told(inOrder)).containsExactly("nobody>PALACIOS", "PALACIOS>ZAMORA");
        assertThat(told(reversed)).containsExactly("nobody>PALACIOS", "PALACIOS>ZAMORA");
    }

    @ParameterizedTest
    @CsvSource({
        // dates that do not say who was first
        "          ,           , 2023-05-15",
        "2019-05-15, XXXX-05-14, 2023-05-15",
        "2019-05-15, 2023-05-14,           ",
        "2019?,                , 2023-05-15",
    })
    void isSaidOfNobodyWhoMayStillHoldIt(@Nullable String from, @Nullable String to, @Nullable String next) {
        Post post = mayor().take(palacios(from, to))
                .state()
                .take(zamora(next, null))
                .state();

        assertThat(told(post)).containsExactlyInAnyOrder("nobody>PALACIOS", "nobody>ZAMORA");
    }

    @Test
    void isVacantOnceSomebodySaysThatTheHolderHasLeft() {
        Post held = mayor().take(palacios("2019-05-15", "2023-05-14")).state();
        Post left = left(held, "2021-06-10");

        assertThat(told(held)).containsExactly("nobody>PALACIOS");
        assertThat(told(left)).containsExactly("nobody>PALACIOS", "PALACIOS>nobody");
        assertThat(left.successions().getLast().on()).isEqualTo(new PartialDate("2021-06-10"));
        assertThat(told(left.take(zamora("2021-06-11", null)).state()))
                .containsExactly("nobody>PALACIOS", "PALACIOS>ZAMORA");
    }

    @Test
    void followsWhoeverIsEnteredLaterAsHistory() {
        Post post = mayor().take(palacios("2019-05-15", "2023-05-14"))
                .state()
                .take(zamora("2023-05-15", null))
                .state();
        Seat between = entered("mdt_01JD00000000000000CABRERA0", "2014-05-15", "2019-05-14");

        assertThat(told(post.take(between).state()))
                .containsExactly("nobody>CABRERA0", "CABRERA0>PALACIOS", "PALACIOS>ZAMORA");
    }

    @Test
    void isNoneByAMandateThatWasCalledOff() {
        Post planned = left(mayor().take(palacios("2019-05-15", null)).state(), "2026-03-01")
                .take(zamora("2026-04-01", null))
                .state();
        Post calledOff =
                planned.callOff(ZAMORA_MANDATE, null, "Annulled", TODAY).state();

        assertThat(told(planned)).containsExactly("nobody>PALACIOS", "PALACIOS>ZAMORA");
        assertThat(told(calledOff)).containsExactly("nobody>PALACIOS", "PALACIOS>nobody");
    }

    @Test
    void isNotGuessedWhereManyHoldThePost() {
        Post council = Post.create(SamplePosts.MAYOR_ID, SampleOrganizations.CUENCA_ID, mayorDetails(5))
                .state();
        Post both = left(council.take(palacios("2019-05-15", null)).state(), "2023-05-14")
                .take(zamora("2023-05-15", null))
                .state();

        assertThat(told(both)).containsExactly("nobody>PALACIOS", "nobody>ZAMORA", "PALACIOS>nobody");
    }

    @Test
    void goesByTheMemberForWhomItIsHeld() {
        Seat montevideo = palacios("2019-05-15", "2023-05-14").representing(member(MONTEVIDEO, "UY"));
        Post held = politicalRepresentatives().take(montevideo).state();
        Seat next = zamora("2023-05-15", null);

        assertThat(told(held.take(next.representing(member(MONTEVIDEO, "UY"))).state()))
                .containsExactly("nobody>PALACIOS", "PALACIOS>ZAMORA");
        assertThat(told(held.take(next.representing(member(ROSARIO, "AR"))).state()))
                .containsExactly("nobody>PALACIOS", "nobody>ZAMORA");
    }

    @Test
    void isNotSaidOfTwoWhoLeftTheSameMembersSeatsAtOnce() {
        Seat one = palacios("2019-05-15", "2023-05-14").representing(member(MONTEVIDEO, null));
        Seat other = entered("mdt_01JD00000000000000CABRERA0", "2019-05-16", "2023-05-14")
                .representing(member(MONTEVIDEO, null));
        Seat next = zamora("2023-05-15", null).representing(member(MONTEVIDEO, null));

        List<Succession> found = Lineage.of(List.of(one, other, next), false, Seat::ended);

        assertThat(found.stream().map(SuccessionTests::text))
                .containsExactly("nobody>PALACIOS", "nobody>CABRERA0", "nobody>ZAMORA", "CABRERA0>nobody");
    }

    @Test
    void remembersWhenItWasTold() {
        Post held = told(mayor(), mayor().take(palacios("2019-05-15", null)).state(), FIRST);
        Post left = told(held, left(held, "2023-05-14"), SECOND);

        assertThat(left.successions().stream().map(left::toldOf)).containsExactly(FIRST, SECOND);
        assertThat(left.withdrawn()).isEmpty();
        Post renamed = told(left, left.correct(mayorDetails(1), Survivors.NONE).state(), FIRST);
        assertThat(renamed).isEqualTo(left);
    }

    @Test
    void tellsAnewOnlyWhatHasChanged() {
        Post held =
                told(mayor(), mayor().take(palacios("2019-05-15", "2023-05-14")).state(), FIRST);
        Post followed = told(held, held.take(zamora("2023-05-15", null)).state(), SECOND);

        assertThat(followed.successions().stream().map(followed::toldOf)).containsExactly(FIRST, SECOND);
    }

    @Test
    void isWithdrawnWhenItIsUndone() {
        Post held = told(mayor(), mayor().take(palacios("2019-05-15", null)).state(), FIRST);
        Post closed = told(
                held,
                held.closeSeat(PALACIOS_MANDATE, new PartialDate("2023"), TODAY).state(),
                FIRST);
        Post reopened =
                told(closed, closed.reopenSeat(PALACIOS_MANDATE, Survivors.NONE).state(), SECOND);

        assertThat(told(reopened)).containsExactly("nobody>PALACIOS");
        assertThat(reopened.withdrawn()).containsExactly(new Telling(PALACIOS_MANDATE, true, SECOND));
    }

    @Test
    void isWithdrawnWhenACorrectionPutsSomebodyBefore() {
        Post later = told(mayor(), mayor().take(zamora("2023-05-15", null)).state(), FIRST);
        Post both = told(later, later.take(palacios("2019-05-15", "2023-05-14")).state(), SECOND);
        Post wrong = told(
                both,
                both.correctSeat(PALACIOS_MANDATE, null, term("2019-05-15", "XXXX-05-14"), null, Survivors.NONE)
                        .state(),
                SECOND.plusSeconds(1));

        assertThat(told(both)).containsExactly("nobody>PALACIOS", "PALACIOS>ZAMORA");
        assertThat(both.withdrawn()).containsExactly(new Telling(ZAMORA_MANDATE, false, SECOND));
        assertThat(told(wrong)).containsExactly("nobody>PALACIOS", "nobody>ZAMORA");
        assertThat(wrong.withdrawn()).containsExactly(new Telling(PALACIOS_MANDATE, true, SECOND.plusSeconds(1)));
    }

    @Test
    void isWithdrawnAlthoughNoteWasNeverKeptOfIt() {
        Post later = mayor().take(zamora("2023-05-15", null)).state();
        Post both = told(later, later.take(palacios("2019-05-15", "2023-05-14")).state(), SECOND);

        assertThat(both.withdrawn()).containsExactly(new Telling(ZAMORA_MANDATE, false, SECOND));
    }

    @Test
    void isNotToldWhenNothingHasChangedSinceBuildsThatKeptNoNoteOfIt() {
        Post old = left(mayor().take(palacios("2019-05-15", null)).state(), "2023-05-14");
        Post renamed = told(old, old.correct(mayorDetails(2), Survivors.NONE).state(), FIRST);

        assertThat(renamed.successions()).hasSize(2).allMatch(each -> renamed.toldOf(each) == null);
    }

    @Test
    void isToldAnewWhenWhoeverCameIsErased() {
        Post held =
                told(mayor(), mayor().take(palacios("2019-05-15", "2023-05-14")).state(), FIRST);
        Post followed = told(held, held.take(zamora("2023-05-15", null)).state(), FIRST);
        Post erased =
                told(followed, followed.anonymiseSeat(ZAMORA_MANDATE, TODAY).state(), SECOND);

        assertThat(erased.successions().stream().map(erased::toldOf)).containsExactly(FIRST, SECOND, SECOND);
    }

    private static Post told(Post before, Post after, Instant at) {
        return after.told(before, at);
    }

    private static Post left(Post held, String on) {
        return held.vacate(PALACIOS_MANDATE, null, new Ending(new PartialDate(on), "Resigned"), Survivors.NONE, TODAY)
                .state();
    }

    private static Seat entered(String mandate, String from, String to) {
        return Seat.of(
                new MandateId(mandate),
                SamplePosts.PALACIOS,
                term(from, to),
                new Ending(new PartialDate(to), "End of term"),
                null);
    }

    private static List<String> told(Post post) {
        return post.successions().stream().map(SuccessionTests::text).toList();
    }

    private static String text(Succession succession) {
        return name(succession.left()) + ">" + name(succession.came());
    }

    private static String name(@Nullable Seat seat) {
        if (seat == null) {
            return "nobody";
        }
        if (seat.mandate().equals(PALACIOS_MANDATE)) {
            return "PALACIOS";
        }
        return seat.mandate().equals(ZAMORA_MANDATE) ? "ZAMORA" : "CABRERA0";
    }
}
