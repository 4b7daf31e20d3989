package lat.cabildo.directory.post;

import static lat.cabildo.directory.post.SamplePosts.palacios;
import static lat.cabildo.directory.post.SamplePosts.zamora;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import lat.cabildo.directory.fact.Ending;
import lat.cabildo.platform.aggregate.PartialDate.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SeatTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 4);

    @ParameterizedTest
    @CsvSource({
        "2019-05-15, 2023-05-14, 2022-05-01, YES",
        "2019-05-15, 2023-05-14, 2019-05-14, NO",
        // its end has passed, but nobody followed and nobody said that it ended
        "2019-05-15, 2023-05-14, 2024-01-01, UNKNOWN",
        "2019,       2023,       2021-01-01, YES",
        "2019,       2023,       2019-06-01, UNKNOWN",
        "2019~,      2023,       2019-06-01, UNKNOWN",
        "2019-05-15,           , 2026-03-04, YES",
        "2019-05-15,           , 2026-03-05, UNKNOWN",
        "2019-05-15, 2027-05-14, 2027-01-01, UNKNOWN",
        "          ,           , 2022-05-01, UNKNOWN",
        "          , 2023-05-14, 2024-01-01, UNKNOWN",
        "2027-01-01,           , 2026-03-04, NO",
    })
    void answersWhoHeldItAsFarAsIsKnown(@Nullable String from, @Nullable String to, LocalDate day, Answer answer) {
        assertThat(palacios(from, to).heldOn(day, TODAY, false)).isEqualTo(answer);
    }

    @Test
    void isCertainlyOverOnceSomebodyFollowedOrSaidSo() {
        Seat seat = palacios("2019-05-15", "2023-05-14");
        LocalDate later = LocalDate.of(2024, 1, 1);

        assertThat(seat.heldOn(later, TODAY, true)).isEqualTo(Answer.NO);
        assertThat(seat.ended(new Ending(null, "End of term"), TODAY).heldOn(later, TODAY, false))
                .isEqualTo(Answer.NO);
    }

    @Test
    void hasBegunByTheDayOnWhichASourceWasChecked() {
        Seat seat = zamora(null, null);

        assertThat(seat.heldOn(LocalDate.of(2025, 3, 19), TODAY, false)).isEqualTo(Answer.UNKNOWN);
        assertThat(seat.heldOn(LocalDate.of(2025, 3, 20), TODAY, false)).isEqualTo(Answer.YES);
    }
}
