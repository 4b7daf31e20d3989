package lat.cabildo.directory.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierTests {

    @Test
    void isWrittenOneWay() {
        assertThat(new Identifier(" WikiData", " q739 ")).isEqualTo(new Identifier("wikidata", "Q739"));
        assertThat(new Identifier("ruc", "0160\u00a0000  270")).isEqualTo(new Identifier("ruc", "0160 000 270"));
    }

    @Test
    void refusesNothing() {
        assertThatThrownBy(() -> new Identifier("lei", "  ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isFoundInATextThatHoldsOne() {
        assertThat(Identifier.in("DPA: 0101 ")).contains(new Identifier("dpa", "0101"));
        for (String none : List.of("0101", ":0101", "dpa:", "dpa: \u00A0", "\u00A0:1", "d\u00A0:1")) {
            assertThat(Identifier.in(none)).isEmpty();
        }
    }

    /** Java's own strip takes more for spaces than the pattern does, and would leave nothing of it. */
    @ParameterizedTest
    @ValueSource(strings = {"a:\u001c", "a:\u001d\u001e\u001f"})
    void isFoundInWhateverThePatternTakesForOne(String key) {
        assertThat(key).matches(Identifier.KEY);
        assertThat(Identifier.in(key)).map(Identifier::key).contains(key);
    }

    @Test
    void addsOnlyWhatIsMissing() {
        Identifier wikidata = new Identifier("wikidata", "Q739");
        Identifier geonames = new Identifier("geonames", "3658666");
        Identifiers own = Identifiers.of(List.of(wikidata));

        assertThat(own.missing(Identifiers.of(List.of(wikidata, geonames)))).containsExactly(geonames);
        assertThat(own.plus(List.of(geonames)).minus(List.of(wikidata)).keys()).containsExactly("geonames:3658666");
    }
}
