package lat.cabildo.directory.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import lat.cabildo.directory.organization.Figure;
import lat.cabildo.directory.organization.Figure.Qualifier;
import lat.cabildo.platform.aggregate.PartialDate.Answer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisteredTests {

    @ParameterizedTest
    @CsvSource({
        "16400, 0, EXACTLY, 16400, YES",
        "16399, 0, EXACTLY, 16400, NO",
        "16399, 1, EXACTLY, 16400, UNKNOWN",
        "16401, 5, EXACTLY, 16400, NO",
        "16400, 0, MORE_THAN, 16000, YES",
        "16000, 0, MORE_THAN, 16000, NO",
        "16000, 1, MORE_THAN, 16000, UNKNOWN",
        "16000, 0, AT_LEAST, 16000, YES",
        "30, 0, AT_MOST, 29, NO",
        "28, 2, AT_MOST, 29, UNKNOWN",
        "331, 0, ABOUT, 349, YES",
        "300, 0, ABOUT, 349, NO",
        "300, 100, ABOUT, 349, UNKNOWN"
    })
    void agreesAsTheSourceMeansIt(long surely, long possibly, Qualifier qualifier, long declared, Answer agrees) {
        Figure figure = new Figure("cities", declared, qualifier, null, null);
        Registered registered = new Registered(LocalDate.of(2026, 1, 1), surely, possibly, Map.of());

        assertThat(registered.agreesWith(figure)).isEqualTo(agrees);
        assertThat(registered.differenceFrom(figure)).isEqualTo(surely - declared);
    }
}
