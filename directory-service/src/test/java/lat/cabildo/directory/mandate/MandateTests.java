package lat.cabildo.directory.mandate;

import static lat.cabildo.directory.mandate.SampleMandates.TODAY;
import static lat.cabildo.directory.mandate.SampleMandates.closed;
import static lat.cabildo.directory.mandate.SampleMandates.corrected;
import static lat.cabildo.directory.mandate.SampleMandates.held;
import static lat.cabildo.directory.mandate.SampleMandates.of;
import static lat.cabildo.directory.mandate.SampleMandates.reopened;
import static lat.cabildo.directory.mandate.SampleMandates.seat;
import static lat.cabildo.directory.mandate.SampleMandates.started;
import static lat.cabildo.directory.mandate.SampleMandates.vacated;
import static lat.cabildo.directory.post.SamplePosts.MAYOR_ID;
import static lat.cabildo.directory.post.SamplePosts.PALACIOS;
import static lat.cabildo.directory.post.SamplePosts.PALACIOS_MANDATE;
import static lat.cabildo.directory.post.SamplePosts.ZAMORA;
import static lat.cabildo.directory.post.SamplePosts.ZAMORA_MANDATE;
import static lat.cabildo.directory.post.SamplePosts.mayor;
import static lat.cabildo.directory.post.SamplePosts.palacios;
import static lat.cabildo.directory.post.SamplePosts.zamora;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import lat.cabildo.directory.mandate.MandateEvent.MandateBegan;
import lat.cabildo.directory.mandate.MandateEvent.MandateCorrected;
import lat.cabildo.directory.mandate.MandateEvent.MandateEnded;
import lat.cabildo.directory.mandate.MandateEvent.MandateReopened;
import lat.cabildo.directory.mandate.MandateEvent.MandateStarted;
import lat.cabildo.directory.mandate.MandateEvent.MandateUnconfirmed;
import lat.cabildo.directory.mandate.MandateEvent.Neighbour;
import lat.cabildo.directory.organization.SampleOrganizations;
import lat.cabildo.directory.post.Post;
import lat.cabildo.directory.post.Seat;
import lat.cabildo.platform.aggregate.Decision;
import lat.cabildo.platform.aggregate.PartialDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MandateTests {

    @Test
    void startsAsItsSeatSays() {
        Decision<Mandate, MandateEvent> decision = Mandate.start(held(), seat(held()), TODAY);

        assertThat(decision.event())
                .isEqualTo(new MandateStarted(
                        PALACIOS_MANDATE,
                        PALACIOS,
                        MAYOR_ID,
                        SampleOrganizations.CUENCA_ID,
                        seat(held()).term(),
                        null));
        assertThat(decision.state().status()).isEqualTo(MandateStatus.CURRENT);
    }

    @Test
    void followsItsSeatOnce() {
        Decision<Mandate, MandateEvent> decision = started().follow(corrected(), seat(corrected()), TODAY);

        assertThat(decision.event()).isEqualTo(new MandateCorrected(PALACIOS_MANDATE));
        assertThat(decision.state()
                        .follow(corrected(), seat(corrected()), TODAY)
                        .event())
                .isNull();
    }

    @Test
    void doesNotFollowAnOlderSeat() {
        Mandate followed = started().follow(vacated(), seat(vacated()), TODAY).state();

        assertThat(followed.follow(held(), seat(held()), TODAY).event()).isNull();
    }

    @Test
    void endsWhenItsSeatIsVacated() {
        Decision<Mandate, MandateEvent> decision = started().follow(vacated(), seat(vacated()), TODAY);

        assertThat(decision.event())
                .isEqualTo(new MandateEnded(
                        PALACIOS_MANDATE, PALACIOS, MAYOR_ID, new PartialDate("2021-06-10"), "Resigned", null));
        assertThat(decision.state().status()).isEqualTo(MandateStatus.ENDED);
    }

    @Test
    void goesOnWhenItsSeatIsGivenBack() {
        Decision<Mandate, MandateEvent> decision = of(closed(), TODAY).follow(reopened(), seat(reopened()), TODAY);

        assertThat(decision.event()).isEqualTo(new MandateReopened(PALACIOS_MANDATE, PALACIOS, MAYOR_ID));
        assertThat(decision.state().status()).isEqualTo(MandateStatus.CURRENT);
    }

    @Test
    void saysOnceThatItsFirstDayHasComeAndThatItsEndHasPassed() {
        Mandate planned = of(corrected(), LocalDate.of(2019, 5, 14));
        Decision<Mandate, MandateEvent> began = planned.review(corrected(), LocalDate.of(2019, 5, 15));
        Decision<Mandate, MandateEvent> over = began.state().review(corrected(), LocalDate.of(2023, 5, 15));

        assertThat(planned.review(corrected(), LocalDate.of(2019, 5, 14)).event())
                .isNull();
        assertThat(began.event()).isEqualTo(new MandateBegan(PALACIOS_MANDATE, PALACIOS, MAYOR_ID));
        assertThat(began.state().review(corrected(), LocalDate.of(2023, 5, 14)).event())
                .isNull();
        assertThat(over.event())
                .isEqualTo(new MandateUnconfirmed(PALACIOS_MANDATE, PALACIOS, MAYOR_ID, new PartialDate("2023-05-14")));
        assertThat(over.state().review(corrected(), LocalDate.of(2024, 1, 1)).event())
                .isNull();
    }

    @Test
    void endsWhenSomebodyHasFollowed() {
        Post followed = corrected().take(zamora("2023-05-15", null)).state();

        Decision<Mandate, MandateEvent> decision =
                of(corrected(), LocalDate.of(2023, 5, 20)).review(followed, LocalDate.of(2023, 5, 20));

        assertThat(decision.event())
                .isEqualTo(new MandateEnded(
                        PALACIOS_MANDATE,
                        PALACIOS,
                        MAYOR_ID,
                        new PartialDate("2023-05-14"),
                        null,
                        new Neighbour(ZAMORA_MANDATE, ZAMORA)));
    }

    @Test
    void saysWhoHeldThePostBefore() {
        Post followed = corrected().take(zamora("2023-05-15", null)).state();
        Seat zamora = followed.ledger().of(ZAMORA_MANDATE).orElseThrow();

        Decision<Mandate, MandateEvent> decision = Mandate.start(followed, zamora, TODAY);

        assertThat(decision.event())
                .isEqualTo(new MandateStarted(
                        ZAMORA_MANDATE,
                        ZAMORA,
                        MAYOR_ID,
                        SampleOrganizations.CUENCA_ID,
                        zamora.term(),
                        new Neighbour(PALACIOS_MANDATE, PALACIOS)));
    }

    @ParameterizedTest
    @CsvSource({
        "2019-05-15,           , false, CURRENT",
        "          ,           , false, CURRENT",
        "2027-05-15,           , false, PLANNED",
        "2019-05-15, 2023-05-14, false, UNCONFIRMED",
        "2019-05-15, 2023-05-14, true,  ENDED",
        "2019-05-15, 2026~,      false, CURRENT",
    })
    void isUnconfirmedWhenItsEndHasPassedWithoutASuccessor(
            @Nullable String from, @Nullable String to, boolean succeeded, MandateStatus status) {
        Post post = mayor().take(palacios(from, to)).state();
        Mandate mandate = Mandate.start(post, seat(post), TODAY).state();

        assertThat(mandate.statusOn(LocalDate.of(2026, 3, 4), succeeded)).isEqualTo(status);
    }
}
