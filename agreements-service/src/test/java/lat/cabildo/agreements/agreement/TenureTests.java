package lat.cabildo.agreements.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import lat.cabildo.agreements.directory.MandateCopy;
import lat.cabildo.platform.aggregate.PartialDate.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TenureTests {

    private static final LocalDate TODAY = LocalDate.parse("2026-03-04");

    @ParameterizedTest(name = "{3} mandate {1}/{2} on {0}: {4}")
    @CsvSource({
        "2018-07-16, 2015-06-13, 2023-06-17, ended,       YES",
        "2023-06-17, 2015-06-13, 2023-06-17, ended,       YES",
        "2023-06-18, 2015-06-13, 2023-06-17, ended,       NO",
        "2015-06-12, 2015-06-13,           , current,     NO",
        "2026-03-04, 2023-06-17,           , current,     YES",
        "2015-03-01, 2015,                 , current,     UNKNOWN",
        "2026-03-04,           ,           , current,     YES",
        "2019-01-01,           ,           , current,     UNKNOWN",
        "2026-03-04, 2021-05-15, 2025-05-14, unconfirmed, UNKNOWN",
        "2026-03-04, 2021-05-15, 2025-05-14, current,     UNKNOWN",
        "2024-01-01, 2021-05-15, 2025-05-14, unconfirmed, YES",
        "2026-03-04, 2019,                 , ended,       NO",
        "2020-03-04, 2019-01-01,           , ended,       UNKNOWN",
        "2026-03-04,           ,           , planned,     NO",
        "2026-03-04, XXXX-11-11,           , current,     UNKNOWN",
        "2026-03-04, 2020~,                , current,     UNKNOWN",
        "2026-03-04, 2020-01-01,           , ,            UNKNOWN",
        "2026-03-04, no date,    2027,       current,     YES",
    })
    void saysWhetherItCoversADay(
            LocalDate day, @Nullable String from, @Nullable String to, @Nullable String status, Answer covers) {
        Tenure tenure = Tenure.of(new MandateCopy("per", "pst", from, to, status, null));

        assertThat(tenure.covers(day, TODAY)).isEqualTo(covers);
    }

    @Test
    void coversNoDayIfItWasCalledOff() {
        Tenure tenure = Tenure.of(new MandateCopy("per", "pst", "2027-05-14", "2031-05-14", "ended", "2026-03-04"));

        assertThat(tenure.covers(LocalDate.of(2028, 1, 1), LocalDate.of(2032, 1, 1)))
                .isEqualTo(Answer.NO);
    }
}
