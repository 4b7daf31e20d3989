package lat.cabildo.directory.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lat.cabildo.directory.fact.Name;
import lat.cabildo.directory.fact.Names;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlikenessTests {

    @ParameterizedTest
    @CsvSource({
        "Luis Enrique Ortíz, LUIS ENRIQUE ORTIZ, 100",
        "Esteban Orellana, Esteba Orellana, 95",
        "Ortíz Luis, Luis Ortíz, 100",
        "Cuenca, Red de Amigos de Cuenca, 40",
        "Luis Ortíz, Luisa Ortiz, 95",
        "Ana Pérez, Eva Pérez, 50",
        "Quito, Cuenca, 0"
    })
    void comparesWordByWord(String one, String other, int alike) {
        assertThat(Alikeness.of(one, other)).isEqualTo(alike);
        assertThat(Alikeness.of(other, one)).isEqualTo(alike);
    }

    @Test
    void takesTheClosestTwoOfAllNames() {
        Names one = Names.of(List.of(Name.legal("Ciudades por una vivienda adecuada", "es")));
        Names other = Names.of(List.of(
                Name.legal("Cities for Adequate Housing", "en"),
                Name.legal("Ciudades por la vivienda adecuada", "es")));

        assertThat(Alikeness.of(one, other)).isEqualTo(80);
    }
}
