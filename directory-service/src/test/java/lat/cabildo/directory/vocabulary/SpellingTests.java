package lat.cabildo.directory.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTests {

    @ParameterizedTest
    @CsvSource({
        "esteba,     esteban,    true",
        "esteban,    esteba,     true",
        "cuenca,     cuenca,     true",
        "cuenca,     cuenka,     true",
        "cuecna,     cuenca,     true",
        "quito,      qiuto,      true",
        "vanazzi,    vanazi,     true",
        "cuenca,     cuanka,     false",
        "cuenca,     cuen,       false",
        "abcd,       badc,       false",
        "montevideo, montebidoe, false",
    })
    void knowsWordsThatAreOneSlipApart(String one, String other, boolean near) {
        assertThat(Spelling.areNear(one, other)).isEqualTo(near);
        assertThat(Spelling.areNear(other, one)).isEqualTo(near);
        if (near) {
            assertThat(Collections.disjoint(Spelling.variants(one), Spelling.variants(other)))
                    .isFalse();
        }
    }

    @Test
    void leavesShortWordsAsTheyAre() {
        assertThat(Spelling.variants("ame")).containsExactly("ame");
        assertThat(Spelling.variants("lima")).containsExactly("ima", "lia", "lim", "lima", "lma");
    }
}
