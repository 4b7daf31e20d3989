package lat.cabildo.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import lat.cabildo.platform.test.SyntheticRegister.LocalGovernment;
import org.junit.jupiter.api.Test;

class SyntheticRegisterTests {

    @Test
    void spreadsOverAllCountriesByTheirCodes() {
        List<LocalGovernment> all = new SyntheticRegister(16_400, 1).all().toList();

        assertThat(all).hasSize(16_400).doesNotHaveDuplicates();
        assertThat(all.stream().map(LocalGovernment::country).distinct())
                .hasSize(33)
                .allMatch(Set.of(Locale.getISOCountries())::contains);
        assertThat(all).allMatch(each -> each.subdivision().startsWith(each.country() + "-"));
        assertThat(all.stream().map(LocalGovernment::code).distinct()).hasSize(16_400);
    }

    @Test
    void isTheSameForTheSameSeed() {
        List<String> register = new SyntheticRegister(500, 7).csv().toList();

        assertThat(new SyntheticRegister(500, 7).csv()).isEqualTo(register);
        assertThat(new SyntheticRegister(500, 8).csv()).isNotEqualTo(register);
    }
}
