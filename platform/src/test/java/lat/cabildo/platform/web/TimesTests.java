package lat.cabildo.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTests {

    @Test
    void readsTheFirstAndTheLastYear() {
        assertThat(Times.date("0001-01-01")).isEqualTo(LocalDate.of(1, 1, 1));
        assertThat(Times.date("9999-12-31")).isEqualTo(LocalDate.of(9999, 12, 31));
        assertThat(Times.dateTime("9999-12-31T23:59:59")).isEqualTo(LocalDateTime.of(9999, 12, 31, 23, 59, 59));
        assertThat(Times.instant("9999-12-31T23:59:59Z")).isEqualTo(Instant.parse("9999-12-31T23:59:59Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-12-31", "-0001-01-01", "+10000-01-01", "+999999999-12-31", "-999999999-01-01", "x"})
    void refusesYearsThatRfc3339CannotWrite(String day) {
        assertThatThrownBy(() -> Times.date(day)).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> Times.dateTime(day + "T00:00:00")).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> Times.instant(day + "T00:00:00Z")).isInstanceOf(DateTimeException.class);
    }
}
