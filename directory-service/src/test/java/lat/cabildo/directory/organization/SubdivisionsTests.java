package lat.cabildo.directory.organization;

import static org.assertj.core.api.Assertions.assertThat;

import lat.cabildo.platform.test.SyntheticRegister;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubdivisionsTests {
    private final Subdivisions subdivisions = Subdivisions.shipped();

    @ParameterizedTest
    @CsvSource({
        "EC-A, true",
        "EC-99, false",
        "EC-AA, false",
        "GT-16, true",
        "GT-AV, false",
        "DO-01, true",
        "DO-42, true",
        "DO-43, false",
        "KN-K, true",
        "PA-NT, true",
        "VE-W, true",
        "CU-02, false",
        "ES-ZZ, true",
        "US-NY, true"
    })
    void knowsThoseOfTheCountriesOfTheRegion(String code, boolean mayBe) {
        assertThat(subdivisions.mayBe(code)).isEqualTo(mayBe);
    }

    @Test
    void knowsThoseOfTheSyntheticRegister() {
        assertThat(new SyntheticRegister(16_400, 1).all().map(SyntheticRegister.LocalGovernment::subdivision))
                .hasSize(16_400)
                .allMatch(subdivisions::mayBe);
    }
}
