package lat.cabildo.events.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import lat.cabildo.platform.aggregate.PartialDate.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TenureTests {

    @ParameterizedTest
    @CsvSource({
        "2019-05-15, 2023-05-14, ended, 2021-06-11, 2021-06-11, YES",
        "2019-05-15, 2023-05-14, ended, 2019-05-14, 2019-05-14, NO",
        "2019-05-15, 2023-05-14, ended, 2023-05-15, 2023-05-15, NO",
        "2019-05-15, 2023-05-14, ended, 2023-05-13, 2023-05-16, UNKNOWN",
        "2019-05-15, 2023-05-14, unconfirmed, 2023-06-01, 2023-06-01, UNKNOWN",
        "2019-05-15, , current, 2030-01-01, 2030-01-01, YES",
        "2019-05-15, , ended, 2030-01-01, 2030-01-01, UNKNOWN",
        "2019, , current, 2019-03-01, 2019-03-01, UNKNOWN",
        ", , current, 2019-03-01, 2019-03-01, UNKNOWN",
        "nonsense, , current, 2019-03-01, 2019-03-01, UNKNOWN",
        "2031, , planned, 2030-01-01, 2030-01-01, NO"
    })
    void coversADay(
            @Nullable String from,
            @Nullable String to,
            String status,
            LocalDate first,
            LocalDate last,
            Answer expected) {
        Tenure tenure = Tenure.of(new MandateCopy("per", "pst", from, to, status, null));

        assertThat(tenure.covers(first, last)).isEqualTo(expected);
    }

    @Test
    void coversNoDayIfItWasCalledOff() {
        LocalDate day = LocalDate.of(2028, 1, 1);
        Tenure tenure = Tenure.of(new MandateCopy("per", "pst", "2027-05-14", "2031-05-14", "ended", "2026-01-10"));

        assertThat(tenure.covers(day, day)).isEqualTo(Answer.NO);
    }
}
