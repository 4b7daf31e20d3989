package lat.cabildo.directory.post;

import static lat.cabildo.directory.post.SamplePosts.MONTEVIDEO;
import static lat.cabildo.directory.post.SamplePosts.PALACIOS;
import static lat.cabildo.directory.post.SamplePosts.PALACIOS_MANDATE;
import static lat.cabildo.directory.post.SamplePosts.PORTO_ALEGRE;
import static lat.cabildo.directory.post.SamplePosts.PRESIDENCY_ID;
import static lat.cabildo.directory.post.SamplePosts.ROSARIO;
import static lat.cabildo.directory.post.SamplePosts.ZAMORA_MANDATE;
import static lat.cabildo.directory.post.SamplePosts.mayor;
import static lat.cabildo.directory.post.SamplePosts.member;
import static lat.cabildo.directory.post.SamplePosts.palacios;
import static lat.cabildo.directory.post.SamplePosts.politicalDetails;
import static lat.cabildo.directory.post.SamplePosts.politicalRepresentatives;
import static lat.cabildo.directory.post.SamplePosts.presidency;
import static lat.cabildo.directory.post.SamplePosts.term;
import static lat.cabildo.directory.post.SamplePosts.zamora;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lat.cabildo.directory.fact.Ending;
import lat.cabildo.directory.membership.MembershipClass;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.directory.post.PostEvent.PostHandedOver;
import lat.cabildo.directory.post.PostRefusal.BeginsLater;
import lat.cabildo.directory.post.PostRefusal.DoesNotRotate;
import lat.cabildo.directory.post.PostRefusal.HeldOtherwise;
import lat.cabildo.directory.post.PostRefusal.NotOfRepresentatives;
import lat.cabildo.directory.post.PostRefusal.OutOfTurn;
import lat.cabildo.directory.post.PostRefusal.QuotaFull;
import lat.cabildo.directory.post.PostRefusal.RepresentsNobody;
import lat.cabildo.platform.aggregate.Decision;
import lat.cabildo.platform.aggregate.PartialDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Those who hold a post for members: quotas and rotation. */
class RepresentationTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 4);

    @Test
    void givesAMemberThePlacesOfItsQuota() {
        Post held = politicalRepresentatives()
                .take(palacios("2024", null).representing(member(MONTEVIDEO, "UY")))
                .state();

        assertThatThrownBy(() -> held.take(zamora("2025-01-01", null).representing(member(MONTEVIDEO, "UY"))))
                .isInstanceOfSatisfying(QuotaFull.class, full -> {
                    assertThat(full.by()).isEqualTo(QuotaBy.MEMBER);
                    assertThat(full.key()).isEqualTo(MONTEVIDEO.value());
                    assertThat(full.mandates()).containsExactly(PALACIOS_MANDATE);
                });
        assertThat(held.take(zamora("2025-01-01", null).representing(member(ROSARIO, "AR")))
                        .event())
                .isNotNull();
    }

    @Test
    void countsThoseOfACountryTogetherAndMakesExceptions() {
        Post held = politicalRepresentatives();
        for (int each = 0; each < 2; each++) {
            held = held.take(seat(each, "AR")).state();
        }
        Post full = held;

        assertThatThrownBy(() -> full.take(seat(2, "AR")))
                .isInstanceOfSatisfying(
                        QuotaFull.class, refusal -> assertThat(refusal.key()).isEqualTo("AR"));
        for (int each = 2; each < 6; each++) {
            held = held.take(seat(each, "BR")).state();
        }
        Post alsoBrazil = held;
        assertThatThrownBy(() -> alsoBrazil.take(seat(6, "BR"))).isInstanceOf(QuotaFull.class);
        assertThat(alsoBrazil.take(seat(6, null)).event()).isNotNull();
    }

    @Test
    void refusesThoseForWhomThereIsNoPlaceAtAll() {
        Represented observer = new Represented(ROSARIO, "AR", MembershipClass.OBSERVER);

        assertThatThrownBy(() ->
                        politicalRepresentatives().take(palacios(null, null).representing(observer)))
                .isInstanceOfSatisfying(
                        QuotaFull.class, full -> assertThat(full.mandates()).isEmpty());
    }

    @Test
    void givesAPlaceAgainOnceItIsFree() {
        Post left = politicalRepresentatives()
                .take(palacios("2024", null).representing(member(MONTEVIDEO, "UY")))
                .state()
                .vacate(
                        PALACIOS_MANDATE,
                        null,
                        new Ending(new PartialDate("2025-01-01"), "Elections"),
                        Survivors.NONE,
                        TODAY)
                .state();

        Post followed = left.take(zamora("2025-01-01", null).representing(member(MONTEVIDEO, "UY")))
                .state();

        assertThat(followed.ledger().open()).hasSize(1);
    }

    @Test
    void refusesASmallerQuotaThanIsTaken() {
        Post held = politicalRepresentatives()
                .take(seat(0, "AR"))
                .state()
                .take(seat(1, "AR"))
                .state();
        Representation narrower = new Representation(null, List.of(new Quota(QuotaBy.COUNTRY, 1, Map.of())), List.of());
        PostDetails corrected =
                new PostDetails(PostRole.MEMBER, politicalDetails().title(), false, 60, null, narrower);

        assertThatThrownBy(() -> held.correct(corrected, Survivors.NONE)).isInstanceOf(QuotaFull.class);
    }

    @Test
    void makesAQuotaSmallerThanWasTakenByThoseWhoLeft() {
        Post left = politicalRepresentatives()
                .take(palacios("2018-01-01", null).representing(member(ROSARIO, "AR")))
                .state()
                .vacate(PALACIOS_MANDATE, null, new Ending(new PartialDate("2019-01-01"), null), Survivors.NONE, TODAY)
                .state();
        PostDetails none = represented(List.of(new Quota(QuotaBy.CLASS, 60, Map.of("full", 0))));

        assertThat(left.correct(none, Survivors.NONE).event()).isNotNull();
    }

    @Test
    void correctsATitleUnderThoseWhoAreTooManySinceAMerger() {
        Post held = politicalRepresentatives()
                .take(palacios("2024-01-01", null).representing(member(MONTEVIDEO, "UY")))
                .state()
                .take(zamora("2024-01-01", null).representing(member(ROSARIO, "UY")))
                .state();
        PostDetails titled = new PostDetails(
                PostRole.MEMBER,
                Map.of("es", "Delegado"),
                false,
                60,
                null,
                politicalDetails().representation());

        assertThat(held.correct(titled, new Survivors(Map.of(MONTEVIDEO, ROSARIO)))
                        .event())
                .isNotNull();
    }

    @Test
    void isHeldForMembersOrNotAsLongAsSomebodyHoldsIt() {
        PostDetails plain = new PostDetails(PostRole.MEMBER, politicalDetails().title(), false, 60, null, null);
        Post held = politicalRepresentatives()
                .take(palacios("2024-01-01", null).representing(member(MONTEVIDEO, "UY")))
                .state();
        Post forNobody = Post.create(PRESIDENCY_ID, SamplePosts.UNIT, plain)
                .state()
                .take(palacios("2024-01-01", null))
                .state();

        assertThatThrownBy(() -> held.correct(plain, Survivors.NONE))
                .isInstanceOfSatisfying(
                        HeldOtherwise.class,
                        refusal -> assertThat(refusal.mandates()).containsExactly(PALACIOS_MANDATE));
        assertThatThrownBy(() -> forNobody.correct(politicalDetails(), Survivors.NONE))
                .isInstanceOf(HeldOtherwise.class);
        Post left = held.vacate(PALACIOS_MANDATE, null, new Ending(null, null), Survivors.NONE, TODAY)
                .state();
        assertThat(left.correct(plain, Survivors.NONE).event()).isNotNull();
    }

    @Test
    void opensNoSeatAgainThatStandsForNobodyOrForAMemberUnlikeThePost() {
        PostDetails plain = new PostDetails(PostRole.MEMBER, politicalDetails().title(), false, 60, null, null);
        Post represented = politicalRepresentatives()
                .take(palacios("2024-01-01", null).representing(member(MONTEVIDEO, "UY")))
                .state();
        Post forNobody = Post.create(PRESIDENCY_ID, SamplePosts.UNIT, plain)
                .state()
                .take(palacios("2024-01-01", null))
                .state();

        Post noLonger = represented.closeSeat(PALACIOS_MANDATE, null, TODAY).state();
        Post since = forNobody.closeSeat(PALACIOS_MANDATE, null, TODAY).state();
        Post corrected = noLonger.correct(plain, Survivors.NONE).state();

        assertThat(noLonger.reopenSeat(PALACIOS_MANDATE, Survivors.NONE).event())
                .isNotNull();
        assertThat(corrected.reopenSeat(PALACIOS_MANDATE, Survivors.NONE).event())
                .isNull();
        assertThat(since.correct(politicalDetails(), Survivors.NONE)
                        .state()
                        .reopenSeat(PALACIOS_MANDATE, Survivors.NONE)
                        .event())
                .isNull();
        assertThat(represented
                        .close(null, TODAY)
                        .state()
                        .correct(plain, Survivors.NONE)
                        .state()
                        .reopen(Survivors.NONE)
                        .state()
                        .ledger()
                        .open())
                .isEmpty();
    }

    @Test
    void knowsForWhomItIsHeld() {
        assertThatThrownBy(() -> politicalRepresentatives().take(palacios("2024", null)))
                .isInstanceOf(RepresentsNobody.class);
        assertThatThrownBy(() -> mayor().take(palacios("2024", null).representing(member(ROSARIO, "AR"))))
                .isInstanceOf(NotOfRepresentatives.class);
        Seat history = Seat.of(
                PALACIOS_MANDATE,
                PALACIOS,
                term("2019", "2020"),
                new Ending(new PartialDate("2020"), "End of term"),
                null);
        assertThat(politicalRepresentatives().take(history).event()).isNotNull();
    }

    @Test
    void keepsForWhomItWasHeldWhateverBecomesOfTheSeat() {
        Represented montevideo = member(MONTEVIDEO, "UY");
        Post held = politicalRepresentatives()
                .take(palacios("2024", null).representing(montevideo))
                .state();

        for (Post each : List.of(
                held.closeSeat(PALACIOS_MANDATE, null, TODAY).state(),
                held.closeSeat(PALACIOS_MANDATE, null, TODAY)
                        .state()
                        .reopenSeat(PALACIOS_MANDATE, Survivors.NONE)
                        .state(),
                held.correctSeat(PALACIOS_MANDATE, null, term("2023", null), null, Survivors.NONE)
                        .state(),
                held.anonymiseSeat(PALACIOS_MANDATE, TODAY).state())) {
            assertThat(each.ledger().of(PALACIOS_MANDATE).orElseThrow().represents())
                    .isEqualTo(montevideo);
        }
    }

    @Test
    void passesOnInOneDecision() {
        Seat begun = zamora("2025-12-01", null).representing(member(ROSARIO, "AR"));

        Decision<Post, PostEvent> decision = held().handOver(begun, ROSARIO, Survivors.NONE, TODAY);

        Seat ended = decision.state().ledger().of(PALACIOS_MANDATE).orElseThrow();
        assertThat(ended.ended()).isTrue();
        assertThat(ended.term()).isEqualTo(term("2024-12-01", "2025-12-01"));
        assertThat(ended.endReason()).isEqualTo("handed-over");
        assertThat(decision.event()).isEqualTo(new PostHandedOver(PRESIDENCY_ID, List.of(ended), begun));
        assertThat(decision.steps()).containsExactly(Post.FOLLOW_SEATS);
        assertThat(decision.state()
                        .handOver(begun, PORTO_ALEGRE, Survivors.NONE, TODAY)
                        .event())
                .isNull();
    }

    @Test
    void tellsWhoseTurnIsNext() {
        assertThat(presidency().turn(Survivors.NONE)).containsExactly(MONTEVIDEO, ROSARIO, PORTO_ALEGRE);
        assertThat(held().turn(Survivors.NONE)).containsExactly(ROSARIO, PORTO_ALEGRE, MONTEVIDEO);
        Seat begun = zamora("2025-12-01", null).representing(member(PORTO_ALEGRE, "BR"));
        assertThat(held().handOver(begun, PORTO_ALEGRE, Survivors.NONE, TODAY)
                        .state()
                        .turn(Survivors.NONE))
                .containsExactly(MONTEVIDEO, ROSARIO, PORTO_ALEGRE);
        assertThat(mayor().turn(Survivors.NONE)).isEmpty();
    }

    @Test
    void passesToNobodyOutOfTurn() {
        Seat begun = zamora("2025-12-01", null).representing(member(PORTO_ALEGRE, "BR"));

        assertThatThrownBy(() -> held().handOver(begun, ROSARIO, Survivors.NONE, TODAY))
                .isInstanceOfSatisfying(
                        OutOfTurn.class, refusal -> assertThat(refusal.inTurn()).isEqualTo(ROSARIO));
        assertThatThrownBy(() -> politicalRepresentatives().handOver(begun, PORTO_ALEGRE, Survivors.NONE, TODAY))
                .isInstanceOf(DoesNotRotate.class);
    }

    @Test
    void refusesToPassOnBeforeItWasTaken() {
        Seat begun = zamora("2024-01-01", null).representing(member(ROSARIO, "AR"));

        assertThatThrownBy(() -> held().handOver(begun, ROSARIO, Survivors.NONE, TODAY))
                .isInstanceOf(BeginsLater.class);
    }

    @Test
    void countsThoseThatWereMergedAsOne() {
        Post held = politicalRepresentatives()
                .take(palacios("2024", null).representing(member(MONTEVIDEO, "UY")))
                .state();
        Seat wanted = zamora("2025-01-01", null).representing(member(ROSARIO, "UY"));
        Survivors merged = new Survivors(Map.of(MONTEVIDEO, ROSARIO));

        assertThat(held.take(wanted, Survivors.NONE).event()).isNotNull();
        assertThatThrownBy(() -> held.take(wanted, merged))
                .isInstanceOfSatisfying(
                        QuotaFull.class, full -> assertThat(full.key()).isEqualTo(ROSARIO.value()));
        Quota two = new Quota(QuotaBy.MEMBER, 1, Map.of(MONTEVIDEO.value(), 2));
        assertThat(two.placesOf(ROSARIO.value(), merged)).isEqualTo(2);
        assertThat(two.placesOf(ROSARIO.value(), Survivors.NONE)).isEqualTo(1);
        Quota none = new Quota(QuotaBy.MEMBER, 1, Map.of(MONTEVIDEO.value(), 0));
        assertThat(none.placesOf(ROSARIO.value(), merged)).isEqualTo(1);
        assertThat(none.placesOf(MONTEVIDEO.value(), Survivors.NONE)).isZero();
    }

    @Test
    void letsThoseOfASurvivorLeaveAndStay() {
        Quota none = new Quota(QuotaBy.MEMBER, 0, Map.of(MONTEVIDEO.value(), 1));
        PostDetails details = represented(List.of(none));
        Survivors merged = new Survivors(Map.of(MONTEVIDEO, ROSARIO));
        Post held = Post.create(PRESIDENCY_ID, SamplePosts.UNIT, details)
                .state()
                .take(palacios("2024-01-01", "2028-01-01").representing(member(ROSARIO, "UY")), merged)
                .state();
        Ending early = new Ending(new PartialDate("2025-01-01"), null);
        Ending late = new Ending(new PartialDate("2029-01-01"), null);

        assertThat(held.vacate(PALACIOS_MANDATE, null, early, Survivors.NONE, TODAY)
                        .event())
                .isNotNull();
        assertThat(held.vacate(PALACIOS_MANDATE, null, late, merged, TODAY).event())
                .isNotNull();
        assertThatThrownBy(() -> held.vacate(PALACIOS_MANDATE, null, late, Survivors.NONE, TODAY))
                .isInstanceOf(QuotaFull.class);
        assertThat(held.correctSeat(PALACIOS_MANDATE, null, term("2023-01-01", null), null, merged)
                        .event())
                .isNotNull();
        Post closed = held.closeSeat(PALACIOS_MANDATE, null, TODAY).state();
        assertThat(closed.reopenSeat(PALACIOS_MANDATE, merged).event()).isNotNull();
        assertThat(held.close(null, TODAY)
                        .state()
                        .reopen(merged)
                        .state()
                        .ledger()
                        .open())
                .containsExactly(PALACIOS_MANDATE);
        PostDetails narrower =
                new PostDetails(PostRole.MEMBER, details.title(), false, 20, null, details.representation());
        assertThat(held.correct(narrower, merged).event()).isNotNull();
    }

    @Test
    void leavesHistoryOutOfQuotasByClass() {
        Ending left = new Ending(new PartialDate("2022"), "End of term");
        Seat history = Seat.of(PALACIOS_MANDATE, PALACIOS, term("2019", "2022"), left, null)
                .representing(new Represented(ROSARIO, "AR", null));

        assertThat(politicalRepresentatives().take(history).event()).isNotNull();
    }

    @Test
    void takesAsManyOfAMemberAsItsQuotaForASuccession() {
        Seat old = palacios("2019-01-01", "2022-12-31").representing(member(MONTEVIDEO, "UY"));
        Seat next = zamora("2023-01-01", null).representing(member(MONTEVIDEO, "UY"));

        assertThat(politicalRepresentatives()
                        .take(old)
                        .state()
                        .take(next)
                        .state()
                        .isSucceeded(old))
                .isTrue();
        Quota two = new Quota(QuotaBy.MEMBER, 2, Map.of());
        for (List<Quota> quotas : List.of(List.of(two), List.<Quota>of())) {
            PostDetails details = new PostDetails(
                    PostRole.MEMBER,
                    politicalDetails().title(),
                    false,
                    60,
                    null,
                    new Representation(null, quotas, List.of()));
            Post post = Post.create(PRESIDENCY_ID, SamplePosts.UNIT, details).state();
            assertThat(post.take(old).state().take(next).state().isSucceeded(old))
                    .isFalse();
        }
    }

    @Test
    void keepsAPrintedEndThatIsOverWhenItIsPassedOn() {
        Post held = presidency()
                .take(palacios("2022-12-01", "2023-11-30").representing(member(MONTEVIDEO, "UY")))
                .state();
        Seat begun = zamora("2025-12-01", null).representing(member(ROSARIO, "AR"));

        Post passed = held.handOver(begun, ROSARIO, Survivors.NONE, TODAY).state();

        assertThat(passed.ledger().of(PALACIOS_MANDATE).orElseThrow().term())
                .isEqualTo(term("2022-12-01", "2023-11-30"));
    }

    @Test
    void takesWhoHasNotLeftForTheLastOfThoseWhoBeginTogether() {
        Seat open = zamora("2024-12-01", null).representing(member(ROSARIO, "AR"));
        Seat left = Seat.of(
                        PALACIOS_MANDATE, PALACIOS, term("2024-12-01", "2024-12-01"), new Ending(null, "Mistake"), null)
                .representing(member(MONTEVIDEO, "UY"));

        assertThat(presidency().take(open).state().take(left).state().turn(Survivors.NONE))
                .startsWith(PORTO_ALEGRE);
        assertThat(presidency().take(left).state().take(open).state().turn(Survivors.NONE))
                .startsWith(PORTO_ALEGRE);
        Seat undated = zamora(null, null).representing(member(ROSARIO, "AR"));
        assertThat(presidency().take(undated).state().take(left).state().turn(Survivors.NONE))
                .startsWith(PORTO_ALEGRE);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-06-30, 2025,       2025-06-30",
        "2025-12-01, 2025-12-01, 2025-12-01",
        "2025-06,    2025,       2025-06",
        "2025,       2025-12,    2025-12",
        "2025,       2025-12-01, 2025-12-01",
        "2026-06-30, 2025,       2025",
        "          , 2025,       2025",
    })
    void keepsAPrintedEndThatSaysMoreThanTheDayOfPassingOn(@Nullable String to, String on, String end) {
        Post held = presidency()
                .take(palacios("2022-12-01", to).representing(member(MONTEVIDEO, "UY")))
                .state();

        Post passed = held.handOver(
                        zamora(on, null).representing(member(ROSARIO, "AR")), ROSARIO, Survivors.NONE, TODAY)
                .state();

        assertThat(passed.ledger().of(PALACIOS_MANDATE).orElseThrow().term()).isEqualTo(term("2022-12-01", end));
    }

    @ParameterizedTest
    @CsvSource({"2025-03-01, 2025", "2025, 2025", "2025-03, 2025-03"})
    void movesOnWhateverIsKnownOfTheDay(String from, String on) {
        Post held = presidency()
                .take(palacios(from, null).representing(member(MONTEVIDEO, "UY")))
                .state();

        Post passed = held.handOver(
                        zamora(on, null).representing(member(ROSARIO, "AR")), ROSARIO, Survivors.NONE, TODAY)
                .state();

        assertThat(passed.turn(Survivors.NONE)).startsWith(PORTO_ALEGRE);
    }

    @Test
    void movesOnFromWhoLeftInTheYearInWhichTheFormerBegan() {
        Post passed = presidency()
                .take(palacios("2025", null).representing(member(MONTEVIDEO, "UY")))
                .state()
                .handOver(zamora("2025", null).representing(member(ROSARIO, "AR")), ROSARIO, Survivors.NONE, TODAY)
                .state();

        Post left = passed.vacate(ZAMORA_MANDATE, null, new Ending(null, "Resigned"), Survivors.NONE, TODAY)
                .state();

        assertThat(left.turn(Survivors.NONE)).startsWith(PORTO_ALEGRE);
    }

    @Test
    void movesOnFromWhoLeftNobodyKnowsWhen() {
        Post left = held().vacate(PALACIOS_MANDATE, null, new Ending(null, "Resigned"), Survivors.NONE, TODAY)
                .state();

        Post passed = left.handOver(
                        zamora("2024", null).representing(member(ROSARIO, "AR")), ROSARIO, Survivors.NONE, TODAY)
                .state();

        assertThat(passed.turn(Survivors.NONE)).startsWith(PORTO_ALEGRE);
    }

    @Test
    void takesWhoFollowedForTheLastWhereNobodySaidThatTheFormerLeft() {
        Seat former = palacios("2020-01-01", "2021-12-31").representing(member(MONTEVIDEO, "UY"));
        Seat left = Seat.of(ZAMORA_MANDATE, PALACIOS, term("2022-01-01", "2023-12-31"), new Ending(null, "Term"), null)
                .representing(member(ROSARIO, "AR"));

        assertThat(presidency().take(left).state().take(former).state().turn(Survivors.NONE))
                .startsWith(PORTO_ALEGRE);
    }

    @Test
    void passesToSurvivorsOfThoseInItsOrder() {
        Survivors merged = new Survivors(Map.of(MONTEVIDEO, PORTO_ALEGRE));

        assertThat(presidency().turn(merged)).containsExactly(PORTO_ALEGRE, ROSARIO);
        assertThat(held().turn(merged)).containsExactly(ROSARIO, PORTO_ALEGRE);
    }

    @Test
    void givesBothPlacesBackToMembersThatWereMergedWhileTheBodyWasGone() {
        Post held = politicalRepresentatives()
                .take(palacios("2024-01-01", null).representing(member(MONTEVIDEO, "UY")))
                .state()
                .take(zamora("2024-01-01", null).representing(member(ROSARIO, "UY")))
                .state();
        Survivors merged = new Survivors(Map.of(MONTEVIDEO, ROSARIO));

        Post restored = held.close(null, TODAY).state().reopen(merged).state();

        assertThat(restored.ledger().open()).containsExactlyInAnyOrder(PALACIOS_MANDATE, ZAMORA_MANDATE);
    }

    @Test
    void givesNoPlaceBackThatTheBodyHasNoLonger() {
        Post held = politicalRepresentatives()
                .take(palacios("2024-01-01", null).representing(member(MONTEVIDEO, "UY")))
                .state()
                .take(zamora("2024-01-01", null).representing(member(ROSARIO, "UY")))
                .state();
        Quota none = new Quota(QuotaBy.MEMBER, 1, Map.of(ROSARIO.value(), 0));

        Post restored = held.close(null, TODAY)
                .state()
                .correct(represented(List.of(none)), Survivors.NONE)
                .state()
                .reopen(Survivors.NONE)
                .state();

        assertThat(restored.ledger().open()).containsExactly(PALACIOS_MANDATE);
    }

    @Test
    void doesNotTakeForTheLastWhoWasCalledOff() {
        Post left = held().vacate(
                        PALACIOS_MANDATE,
                        null,
                        new Ending(new PartialDate("2025-12-01"), "Term"),
                        Survivors.NONE,
                        TODAY)
                .state();
        Post planned = left.take(zamora("2030-01-01", "2031-01-01").representing(member(ROSARIO, "AR")))
                .state();

        Post calledOff =
                planned.callOff(ZAMORA_MANDATE, null, "Elections", TODAY).state();

        assertThat(calledOff.turn(Survivors.NONE)).startsWith(ROSARIO);
        assertThat(presidency()
                        .take(zamora("2030-01-01", null).representing(member(ROSARIO, "AR")))
                        .state()
                        .callOff(ZAMORA_MANDATE, null, null, TODAY)
                        .state()
                        .turn(Survivors.NONE))
                .startsWith(MONTEVIDEO);
    }

    private static PostDetails represented(List<Quota> quotas) {
        return new PostDetails(
                PostRole.MEMBER,
                politicalDetails().title(),
                false,
                60,
                null,
                new Representation(null, quotas, List.of()));
    }

    private static Post held() {
        return presidency()
                .take(palacios("2024-12-01", null).representing(member(MONTEVIDEO, "UY")))
                .state();
    }

    /** Of another city each. */
    private static Seat seat(int number, @Nullable String country) {
        String digits = "01JD00000000000000000000" + (10 + number);
        return Seat.of(new MandateId("mdt_" + digits), PALACIOS, term("2025", null), null, null)
                .representing(member(new OrganizationId("org_" + digits), country));
    }
}
