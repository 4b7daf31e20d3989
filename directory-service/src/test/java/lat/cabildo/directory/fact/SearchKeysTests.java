package lat.cabildo.directory.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchKeysTests {

    @Test
    void foldAccentsCaseAndPunctuation() {
        assertThat(SearchKeys.words("Río de  Janeiro – PREFEITURA"))
                .containsExactly("rio", "de", "janeiro", "prefeitura");
        assertThat(SearchKeys.words("São José d'Água")).containsExactly("sao", "jose", "d", "agua");
    }

    @Test
    void keepTheWholeTextApartFromItsWords() {
        assertThat(SearchKeys.whole("Ciudad de México")).isEqualTo("=ciudad de mexico");
        assertThat(SearchKeys.whole(" ¡Ciudad, de  MEXICO! ")).isEqualTo("=ciudad de mexico");
    }

    @Test
    void areNoneForTextWithoutLettersAndDigits() {
        assertThat(SearchKeys.words("—")).isEmpty();
    }
}
