package lat.cabildo.directory.post;

import static lat.cabildo.directory.post.SamplePosts.PALACIOS_MANDATE;
import static lat.cabildo.directory.post.SamplePosts.ZAMORA_MANDATE;
import static lat.cabildo.directory.post.SamplePosts.palacios;
import static lat.cabildo.directory.post.SamplePosts.zamora;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import lat.cabildo.directory.fact.Ending;
import lat.cabildo.platform.aggregate.PartialDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeatLedgerTests {

    @ParameterizedTest
    @CsvSource({
        // printed dates that share days
        "2019-05-15, 2023-05-14, 2023-05-01, 2027-05-14",
        "2019-05-15,           , 2023-05-15,           ",
        "2019,       2023-05-14, 2020-01-01, 2020-02-01",
        "2023-05-15, 2027-05-14, 2019-05-15,           ",
    })
    void seesWhoIsCertainlyInTheWay(String from, @Nullable String to, String nextFrom, @Nullable String nextTo) {
        SeatLedger ledger = SeatLedger.empty().with(palacios(from, to));

        assertThat(ledger.inTheWayOf(zamora(nextFrom, nextTo), 1)).containsExactly(PALACIOS_MANDATE);
        assertThat(ledger.inTheWayOf(zamora(nextFrom, nextTo), 2)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // handed over on the last day, or dates that leave room for both, or none that are known
        "2019-05-15, 2023-05-15, 2023-05-15, 2027-05-14",
        "2019-05-15, 2023,       2023-05-15,           ",
        "2019-05-15, 2023~,      2020-05-15,           ",
        "          ,           , 2023-05-15,           ",
        "2019-05-15,           ,           ,           ",
        "2019?,                , 2023-05-15,           ",
    })
    void letsUncertainDatesStandSideBySide(
            @Nullable String from, @Nullable String to, @Nullable String nextFrom, @Nullable String nextTo) {
        SeatLedger ledger = SeatLedger.empty().with(palacios(from, to));

        assertThat(ledger.inTheWayOf(zamora(nextFrom, nextTo), 1)).isEmpty();
    }

    @Test
    void doesNotCountWhoLeftOnADayThatNobodyPrinted() {
        SeatLedger ledger = SeatLedger.empty()
                .with(palacios("2019-05-15", null).ended(new Ending(null, "Resigned"), LocalDate.of(2026, 3, 4)));

        assertThat(ledger.inTheWayOf(zamora("2023-05-15", null), 1)).isEmpty();
    }

    @Test
    void countsEachDayForItself() {
        Seat first = palacios("2020-01-01", "2020-06-30");
        Seat second = zamora("2020-07-01", "2020-12-31");
        SeatLedger ledger = SeatLedger.empty().with(first).with(second);
        Seat wholeYear = Seat.of(
                new MandateId("mdt_01JD000000000000000WH01E00"),
                SamplePosts.ZAMORA,
                SamplePosts.term("2020-01-01", "2020-12-31"),
                null,
                null);

        assertThat(ledger.inTheWayOf(wholeYear, 2)).isEmpty();
        assertThat(ledger.inTheWayOf(wholeYear, 1)).containsExactly(PALACIOS_MANDATE);
    }

    @Test
    void takesAsManyStartsAsSeatsForASuccession() {
        Seat old = palacios("2019-05-15", "2023-05-14");
        SeatLedger ledger = SeatLedger.empty().with(old).with(zamora("2023-05-15", null));

        assertThat(ledger.isSucceeded(old, 1)).isTrue();
        assertThat(ledger.isSucceeded(old, 2)).isFalse();
        assertThat(ledger.isSucceeded(ledger.of(ZAMORA_MANDATE).orElseThrow(), 1))
                .isFalse();
    }

    @Test
    void listsThoseOfWhomNobodySaidThatTheyLeft() {
        SeatLedger ledger = SeatLedger.empty()
                .with(palacios("2019", "2023")
                        .ended(new Ending(new PartialDate("2023"), null), LocalDate.of(2026, 3, 4)))
                .with(zamora(null, null));

        assertThat(ledger.open()).isEqualTo(List.of(ZAMORA_MANDATE));
    }
}
