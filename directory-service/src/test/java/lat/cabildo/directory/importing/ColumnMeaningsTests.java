package lat.cabildo.directory.importing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lat.cabildo.directory.importing.ImportTerms.Assignment;
import lat.cabildo.directory.importing.ImportTerms.PossibleDuplicates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnMeaningsTests {

    @ParameterizedTest
    @CsvSource({
        "Municipio, name",
        "PAÍS, country",
        "Código INE, identifier:ine",
        "População, figure:population",
        "other_names, alias",
        "Identifier:Anuies, identifier:anuies",
        "figure:area-km2, figure:area-km2",
        "network_type, network-type"
    })
    void areToldByTheColumnsName(String column, String field) {
        assertThat(meanings(column, List.of())).containsExactly(field);
    }

    @Test
    void areNoneOfColumnsThatNobodyKnows() {
        assertThat(meanings("Observaciones", List.of())).isEmpty();
    }

    @Test
    void areAsLongAsAFigureCanBeCalled() {
        assertThat(meanings("figure:" + "a".repeat(60), List.of())).hasSize(1);
        assertThat(meanings("figure:" + "a".repeat(61), List.of())).isEmpty();
        assertThat(meanings("x", List.of(new Assignment("x", "figure:" + "a".repeat(61)))))
                .isEmpty();
    }

    @Test
    void areWhatTheTermsSayIfTheySayIt() {
        assertThat(meanings("Nombre", List.of(new Assignment("Nombre", "alias"))))
                .containsExactly("alias");
        assertThat(meanings("Nombre", List.of(new Assignment("Nombre", "")))).isEmpty();
        assertThat(meanings("Clave", List.of(new Assignment("Clave", "identifier:inegi"))))
                .containsExactly("identifier:inegi");
    }

    private static List<String> meanings(String column, List<Assignment> mapping) {
        ImportedFile file = new ImportedFile("upl_1", "csv", List.of(column), 1, 1);
        ImportTerms terms = new ImportTerms(mapping, List.of(), null, PossibleDuplicates.HOLD);
        return ColumnMeanings.of(file, terms).fields().values().stream()
                .map(ImportField::toString)
                .toList();
    }
}
