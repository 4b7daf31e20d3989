package lat.cabildo.platform.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import lat.cabildo.platform.aggregate.PartialDate.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PartialDateTests {

    @ParameterizedTest
    @ValueSource(
            strings = {"2015", "2015-10", "2015-10-15", "XXXX-11-11", "2018~", "2018-09?", "XXXX-02-29", "2016-02-29"})
    void acceptsWhatIsKnown(String text) {
        assertThat(new PartialDate(text).value()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "15",
                "2015-13",
                "2015-02-30",
                "2015-02-29",
                "XXXX",
                "2015-XX-15",
                "2015/10",
                "2015-10-15T00:00"
            })
    void refusesWhatIsNoDate(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new PartialDate(text));
    }

    @ParameterizedTest
    @CsvSource({
        "2015, 2014-12-31, NO",
        "2015, 2015-06-01, UNKNOWN",
        "2015, 2015-12-31, YES",
        "2015-10, 2015-10-15, UNKNOWN",
        "2015-10-15, 2015-10-15, YES",
        "2015-10-15, 2015-10-14, NO",
        "XXXX-11-11, 2021-06-11, UNKNOWN",
        "2018~, 2030-01-01, UNKNOWN"
    })
    void comparesAsFarAsItIsKnown(String date, LocalDate day, Answer answer) {
        assertThat(new PartialDate(date).isOnOrBefore(day)).isEqualTo(answer);
    }

    @Test
    void onlyAFullDateIsExact() {
        assertThat(new PartialDate("2015-10-15").isExact()).isTrue();
        assertThat(new PartialDate("XXXX-11-11").isExact()).isFalse();
        assertThat(new PartialDate("2015-10-15~").isExact()).isFalse();
    }

    @Test
    void answersCombine() {
        assertThat(Answer.YES.and(Answer.UNKNOWN)).isEqualTo(Answer.UNKNOWN);
        assertThat(Answer.NO.and(Answer.UNKNOWN)).isEqualTo(Answer.NO);
        assertThat(Answer.UNKNOWN.negate()).isEqualTo(Answer.UNKNOWN);
    }
}
