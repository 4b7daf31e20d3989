package lat.cabildo.directory.post;

import static lat.cabildo.directory.post.SamplePosts.ABOLITION;
import static lat.cabildo.directory.post.SamplePosts.MAYOR_ID;
import static lat.cabildo.directory.post.SamplePosts.PALACIOS_MANDATE;
import static lat.cabildo.directory.post.SamplePosts.ZAMORA_MANDATE;
import static lat.cabildo.directory.post.SamplePosts.mayor;
import static lat.cabildo.directory.post.SamplePosts.mayorDetails;
import static lat.cabildo.directory.post.SamplePosts.palacios;
import static lat.cabildo.directory.post.SamplePosts.term;
import static lat.cabildo.directory.post.SamplePosts.zamora;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lat.cabildo.directory.fact.Ending;
import lat.cabildo.directory.fact.Source;
import lat.cabildo.directory.organization.SampleOrganizations;
import lat.cabildo.directory.post.PostEvent.PostAbolished;
import lat.cabildo.directory.post.PostEvent.PostCorrected;
import lat.cabildo.directory.post.PostEvent.PostReopened;
import lat.cabildo.directory.post.PostEvent.SeatChanged;
import lat.cabildo.directory.post.PostEvent.SeatTaken;
import lat.cabildo.directory.post.PostRefusal.EndsBeforeStart;
import lat.cabildo.directory.post.PostRefusal.HolderErased;
import lat.cabildo.directory.post.PostRefusal.IsAbolished;
import lat.cabildo.directory.post.PostRefusal.IsOccupied;
import lat.cabildo.directory.post.PostRefusal.MandateHasEnded;
import lat.cabildo.directory.post.PostRefusal.NoSeatLeft;
import lat.cabildo.directory.post.PostRefusal.OfItself;
import lat.cabildo.directory.post.PostRefusal.StaleSeat;
import lat.cabildo.platform.aggregate.Decision;
import lat.cabildo.platform.aggregate.PartialDate;
import lat.cabildo.platform.aggregate.PartialDate.Answer;
import lat.cabildo.platform.aggregate.StoreRefusal;
import org.junit.jupiter.api.Test;

class PostTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 4);
    private static final Ending END_OF_TERM = new Ending(new PartialDate("2023-05-14"), "End of term");

    @Test
    void givesASeatAndMakesTheMandateFollow() {
        Seat seat = palacios("2019-05-15", null);

        Decision<Post, PostEvent> decision = mayor().take(seat);

        assertThat(decision.event()).isEqualTo(new SeatTaken(MAYOR_ID, seat));
        assertThat(decision.steps()).containsExactly(Post.FOLLOW_SEATS);
        assertThat(decision.state().take(seat).event()).isNull();
    }

    @Test
    void refusesMoreHoldersThanSeatsOnADay() {
        Post held = mayor().take(palacios("2019-05-15", null)).state();

        assertThatThrownBy(() -> held.take(zamora("2023-05-15", null)))
                .isInstanceOfSatisfying(
                        NoSeatLeft.class,
                        refusal -> assertThat(refusal.mandates()).containsExactly(PALACIOS_MANDATE));
    }

    @Test
    void takesWhatAnotherSourceClaimsWithoutDates() {
        Post held = mayor().take(palacios(null, null))
                .state()
                .take(zamora("2025", null))
                .state();

        assertThat(held.ledger().open()).containsExactly(PALACIOS_MANDATE, ZAMORA_MANDATE);
        assertThat(held.isVacantOn(TODAY, TODAY)).isEqualTo(Answer.NO);
    }

    @Test
    void correctsASeatOnlyIfTheCallerHasSeenIt() {
        Post held = mayor().take(palacios("2019-05-15", null)).state();

        Decision<Post, PostEvent> decision =
                held.correctSeat(PALACIOS_MANDATE, 1, term("2019-05-15", "2023-05-14"), null, Survivors.NONE);

        assertThat(decision.event()).isInstanceOf(SeatChanged.class);
        assertThat(decision.state().ledger().of(PALACIOS_MANDATE).orElseThrow().revision())
                .isEqualTo(2);
        assertThatThrownBy(() ->
                        decision.state().correctSeat(PALACIOS_MANDATE, 1, term("2020", null), null, Survivors.NONE))
                .isInstanceOf(StaleSeat.class);
        assertThat(held.correctSeat(PALACIOS_MANDATE, 1, term("2019-05-15", null), null, Survivors.NONE)
                        .event())
                .isNull();
        assertThatThrownBy(() -> held.correctSeat(ZAMORA_MANDATE, null, term(null, null), null, Survivors.NONE))
                .isInstanceOf(StoreRefusal.UnknownId.class);
    }

    @Test
    void refusesACorrectionIntoSomebodyElsesTerm() {
        Post held = mayor().take(palacios("2019-05-15", "2023-05-14"))
                .state()
                .take(zamora("2023-05-15", null))
                .state();

        assertThatThrownBy(() -> held.correctSeat(
                        PALACIOS_MANDATE, null, term("2019-05-15", "2023-12-31"), null, Survivors.NONE))
                .isInstanceOf(NoSeatLeft.class);
    }

    @Test
    void addsNothingToWhatIsLeftOfAnErasedHolder() {
        Post anonymous = mayor().take(palacios("2019-05-15", null))
                .state()
                .anonymiseSeat(PALACIOS_MANDATE, LocalDate.of(2026, 3, 4))
                .state();
        Source source = new Source("Acta", null, null);

        assertThatThrownBy(() ->
                        anonymous.correctSeat(PALACIOS_MANDATE, null, term("2019-05-15", null), source, Survivors.NONE))
                .isInstanceOf(HolderErased.class);
        assertThatThrownBy(() -> anonymous.vacate(PALACIOS_MANDATE, null, END_OF_TERM, Survivors.NONE, TODAY))
                .isInstanceOf(MandateHasEnded.class);
    }

    @Test
    void vacatesOnce() {
        Post held = mayor().take(palacios("2019-05-15", null)).state();

        Decision<Post, PostEvent> decision = held.vacate(PALACIOS_MANDATE, 1, END_OF_TERM, Survivors.NONE, TODAY);

        assertThat(decision.event()).isInstanceOf(SeatChanged.class);
        assertThat(decision.state()
                        .vacate(PALACIOS_MANDATE, null, END_OF_TERM, Survivors.NONE, TODAY)
                        .event())
                .isNull();
        assertThatThrownBy(() -> decision.state()
                        .vacate(PALACIOS_MANDATE, null, new Ending(null, "Resigned"), Survivors.NONE, TODAY))
                .isInstanceOf(MandateHasEnded.class);
        assertThatThrownBy(() -> held.vacate(
                        PALACIOS_MANDATE, null, new Ending(new PartialDate("2018"), null), Survivors.NONE, TODAY))
                .isInstanceOf(EndsBeforeStart.class);
    }

    @Test
    void freesASeatWhoseHolderLeftEarlierThanPrintedAndNobodyKnowsWhen() {
        Post held = mayor().take(palacios("2019-05-15", "2028-05-14")).state();

        Post left = held.vacate(PALACIOS_MANDATE, null, new Ending(null, "Resigned"), Survivors.NONE, TODAY)
                .state();

        assertThat(left.ledger().of(PALACIOS_MANDATE).orElseThrow().term()).isEqualTo(term("2019-05-15", null));
        assertThat(left.take(zamora("2026-03-04", null))
                        .state()
                        .isHeldOn(left.ledger().of(PALACIOS_MANDATE).orElseThrow(), LocalDate.of(2027, 1, 1), TODAY))
                .isNotEqualTo(Answer.YES);
    }

    @Test
    void isVacantOnlyWhereItIsKnownThatNobodyHeldIt() {
        Post left = mayor().take(palacios("2019-05-15", null))
                .state()
                .vacate(PALACIOS_MANDATE, null, END_OF_TERM, Survivors.NONE, TODAY)
                .state();

        assertThat(mayor().isVacantOn(TODAY, TODAY)).isEqualTo(Answer.UNKNOWN);
        assertThat(left.isVacantOn(TODAY, TODAY)).isEqualTo(Answer.YES);
        assertThat(left.isVacantOn(LocalDate.of(2022, 5, 1), TODAY)).isEqualTo(Answer.NO);
    }

    @Test
    void refusesFewerSeatsThanAreHeld() {
        Post held = Post.create(MAYOR_ID, SampleOrganizations.CUENCA_ID, mayorDetails(2))
                .state()
                .take(palacios("2019-05-15", null))
                .state()
                .take(zamora("2020-05-15", null))
                .state();

        assertThatThrownBy(() -> held.correct(mayorDetails(1), Survivors.NONE)).isInstanceOf(NoSeatLeft.class);
        assertThat(mayor().correct(mayorDetails(2), Survivors.NONE).event())
                .isEqualTo(new PostCorrected(MAYOR_ID, List.of("seats")));
        assertThat(mayor().correct(mayorDetails(1), Survivors.NONE).event()).isNull();
    }

    @Test
    void isAbolishedOnlyWhenNobodyHoldsIt() {
        Post held = mayor().take(palacios("2019-05-15", null)).state();

        assertThatThrownBy(() -> held.abolish(ABOLITION)).isInstanceOf(IsOccupied.class);
        Decision<Post, PostEvent> decision = mayor().abolish(ABOLITION);
        assertThat(decision.event()).isEqualTo(new PostAbolished(MAYOR_ID, ABOLITION));
        assertThat(decision.state().abolish(ABOLITION).event()).isNull();
        assertThatThrownBy(() -> decision.state().take(zamora(null, null))).isInstanceOf(IsAbolished.class);
    }

    @Test
    void ceasesToBeWithItsOrganizationAndIsThereAgainWithAllWhoHeldIt() {
        Post held = Post.create(MAYOR_ID, SampleOrganizations.CUENCA_ID, mayorDetails(2))
                .state()
                .take(palacios("2019-05-15", "2027-05-14"))
                .state()
                .take(zamora("2023-05-15", null))
                .state()
                .vacate(ZAMORA_MANDATE, null, new Ending(null, "Resigned"), Survivors.NONE, TODAY)
                .state();
        PartialDate dissolved = new PartialDate("2026-01");

        Decision<Post, PostEvent> closed = held.close(dissolved, LocalDate.of(2026, 3, 4));

        assertThat(closed.event())
                .isEqualTo(new PostAbolished(MAYOR_ID, new Ending(dissolved, "organization-dissolved")));
        assertThat(closed.steps()).containsExactly(Post.FOLLOW_SEATS);
        assertThat(closed.state().ledger().open()).isEmpty();
        assertThat(closed.state().close(dissolved, LocalDate.of(2026, 3, 4)).event())
                .isNull();
        Decision<Post, PostEvent> reopened = closed.state().reopen(Survivors.NONE);
        assertThat(reopened.event()).isEqualTo(new PostReopened(MAYOR_ID));
        assertThat(reopened.state().ledger().open()).containsExactly(PALACIOS_MANDATE);
        assertThat(reopened.state().ledger().of(PALACIOS_MANDATE).orElseThrow().term())
                .isEqualTo(term("2019-05-15", "2027-05-14"));
        assertThat(reopened.state().reopen(Survivors.NONE).event()).isNull();
    }

    @Test
    void staysAbolishedIfThatWasDecided() {
        Post abolished = mayor().abolish(ABOLITION).state();

        assertThat(abolished.close(null, LocalDate.of(2026, 3, 4)).event()).isNull();
        assertThat(abolished.reopen(Survivors.NONE).event()).isNull();
    }

    @Test
    void givesASeatBackToWhoseRecordGoesOnUnlessOthersHaveTakenIt() {
        Post closed = mayor().take(palacios("2019-05-15", null))
                .state()
                .closeSeat(PALACIOS_MANDATE, new PartialDate("2023-05-14"), LocalDate.of(2026, 3, 4))
                .state();
        Post taken = closed.take(zamora("2023-05-15", null)).state();

        Seat back = closed.reopenSeat(PALACIOS_MANDATE, Survivors.NONE)
                .state()
                .ledger()
                .of(PALACIOS_MANDATE)
                .orElseThrow();
        assertThat(back.ended()).isFalse();
        assertThat(back.term()).isEqualTo(term("2019-05-15", null));
        assertThat(taken.reopenSeat(PALACIOS_MANDATE, Survivors.NONE).event()).isNull();
        assertThat(closed.reopen(Survivors.NONE).event()).isNull();
        assertThat(closed.closeSeat(PALACIOS_MANDATE, null, LocalDate.of(2026, 3, 4))
                        .event())
                .isNull();
    }

    @Test
    void callsOffWhatWasPlannedAndLeavesItsDaysToOthers() {
        LocalDate today = LocalDate.of(2026, 3, 4);
        Post planned = mayor().take(palacios("2027-05-14", "2031-05-14")).state();

        Decision<Post, PostEvent> decision = planned.callOff(PALACIOS_MANDATE, 1, "Elections were annulled", today);

        Post after = decision.state();
        Seat seat = after.ledger().of(PALACIOS_MANDATE).orElseThrow();
        assertThat(decision.event()).isEqualTo(new SeatChanged(after.id(), seat));
        assertThat(seat.calledOff()).isEqualTo(today);
        assertThat(after.isHeldOn(seat, LocalDate.of(2028, 1, 1), LocalDate.of(2032, 1, 1)))
                .isEqualTo(Answer.NO);
        assertThat(after.isVacantOn(LocalDate.of(2028, 1, 1), LocalDate.of(2032, 1, 1)))
                .as("nobody was ever recorded who held it")
                .isEqualTo(Answer.UNKNOWN);
        assertThat(after.callOff(PALACIOS_MANDATE, null, "Elections were annulled", today)
                        .event())
                .isNull();
        assertThatThrownBy(() -> after.callOff(PALACIOS_MANDATE, null, "Other", today))
                .isInstanceOf(MandateHasEnded.class);
        assertThat(after.take(zamora("2027-05-14", null)).event()).isNotNull();
        Seat corrected = after.correctSeat(PALACIOS_MANDATE, null, term("2019", "2023"), null, Survivors.NONE)
                .state()
                .ledger()
                .of(PALACIOS_MANDATE)
                .orElseThrow();
        assertThat(corrected.calledOff())
                .as("of one that was in office after all")
                .isNull();
    }

    @Test
    void leavesTheDaysToOthersOnWhichWhoIsGoneWasToHoldIt() {
        Post planned = mayor().take(palacios("2027-05-14", "2031-05-14")).state();

        Post without = planned.closeSeat(PALACIOS_MANDATE, new PartialDate("2026-01"), LocalDate.of(2026, 3, 4))
                .state();
        Post erased = planned.anonymiseSeat(PALACIOS_MANDATE, LocalDate.of(2026, 3, 4))
                .state();

        Post onNoDay = planned.closeSeat(PALACIOS_MANDATE, null, LocalDate.of(2026, 3, 4))
                .state();
        Post goneAndErased = onNoDay.anonymiseSeat(PALACIOS_MANDATE, LocalDate.of(2026, 3, 5))
                .state();

        Post goneInItsMidstAndErased = planned.closeSeat(
                        PALACIOS_MANDATE, new PartialDate("2028"), LocalDate.of(2026, 3, 4))
                .state()
                .anonymiseSeat(PALACIOS_MANDATE, LocalDate.of(2026, 3, 5))
                .state();

        for (Post each : List.of(without, erased, onNoDay, goneAndErased, goneInItsMidstAndErased)) {
            assertThat(each.take(zamora("2027-05-14", null)).event()).isNotNull();
        }
        assertThat(without.reopenSeat(PALACIOS_MANDATE, Survivors.NONE)
                        .state()
                        .ledger()
                        .open())
                .containsExactly(PALACIOS_MANDATE);
        assertThat(without.reopenSeat(PALACIOS_MANDATE, Survivors.NONE)
                        .state()
                        .ledger()
                        .of(PALACIOS_MANDATE)
                        .orElseThrow()
                        .calledOff())
                .isNull();
    }

    @Test
    void keepsNoPlaceForWhoIsGoneSinceNobodyKnowsWhen() {
        LocalDate today = LocalDate.of(2026, 3, 4);
        Post held = mayor().take(palacios("2023-05-14", "2027-05-14")).state();

        Post gone = held.closeSeat(PALACIOS_MANDATE, null, today).state();
        Post erased = held.anonymiseSeat(PALACIOS_MANDATE, today).state();

        for (Post each : List.of(
                gone, erased, gone.anonymiseSeat(PALACIOS_MANDATE, today).state())) {
            Seat seat = each.ledger().of(PALACIOS_MANDATE).orElseThrow();
            assertThat(each.isHeldOn(seat, today, today)).isNotEqualTo(Answer.YES);
            assertThat(each.take(zamora("2026-03-04", null)).event()).isNotNull();
        }
        assertThat(gone.reopenSeat(PALACIOS_MANDATE, Survivors.NONE)
                        .state()
                        .ledger()
                        .of(PALACIOS_MANDATE)
                        .orElseThrow()
                        .term())
                .isEqualTo(term("2023-05-14", "2027-05-14"));
        Post past = mayor().take(palacios("2019-05-15", "2023-05-14")).state();
        assertThat(past.anonymiseSeat(PALACIOS_MANDATE, today)
                        .state()
                        .ledger()
                        .of(PALACIOS_MANDATE)
                        .orElseThrow()
                        .term())
                .isEqualTo(term("2019-05-15", "2023-05-14"));
    }

    @Test
    void refusesToComeWithItself() {
        PostDetails details = new PostDetails(PostRole.PRESIDENT, Map.of("es", "Presidenta"), true, 1, MAYOR_ID, null);

        assertThatThrownBy(() -> Post.create(MAYOR_ID, SampleOrganizations.CUENCA_ID, details))
                .isInstanceOf(OfItself.class);
    }
}
