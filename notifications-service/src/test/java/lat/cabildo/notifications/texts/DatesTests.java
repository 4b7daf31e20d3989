package lat.cabildo.notifications.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class DatesTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            es | 2015       | 2015
            es | 2015-10    | octubre de 2015
            es | 2026-11-01 | 1 de noviembre de 2026
            es | 2015-XX    | 2015
            es | 2015-10-XX | octubre de 2015
            es | XXXX-11-11 | 11 de noviembre (sin año)
            es | XXXX-02-29 | 29 de febrero (sin año)
            es | XXXX-11    | noviembre (sin año)
            es | XXXX-XX    | sin fecha
            es | 2018~      | hacia 2018
            es | 2018-07-16~| hacia el 16 de julio de 2018
            es | 2018?      | 2018 (incierto)
            es | 2018-10%   | hacia octubre de 2018 (incierto)
            es | 2018/2020  | 2018 – 2020
            es | 2018/..    | 2018 – …
            es | 2018/2018  | 2018
            pt | 2015-10    | outubro de 2015
            pt | 2026-11-01 | 1º de novembro de 2026
            pt | XXXX-11-11 | 11 de novembro (sem ano)
            pt | 2018~      | por volta de 2018
            en | 2015-10    | October 2015
            en | 2026-11-01 | November 1, 2026
            en | XXXX-11-01 | November 1 (no year given)
            en | 2018%      | around 2018 (uncertain)
            fr | 2015-10    | octobre 2015
            fr | 2026-11-01 | 1er novembre 2026
            fr | 2026-11-11 | 11 novembre 2026
            fr | 2018~      | vers 2018
            fr | 2026-11-01~| vers le 1er novembre 2026
            """)
    void writesWhatIsKnown(String language, String date, String words) {
        assertThat(in(language).day(date)).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "2015-02-30", "hacia 2018", "2018/", "2018/ayer", "2018/2019/2020", "Y170000002"})
    void leavesOtherShapesAsTheyAre(String text) {
        assertThat(in("es").day(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            es | 2021-06-11T13:00:00 | 11 de junio de 2021, 13:00
            fr | 2021-06-01T13:00    | 1er juin 2021, 13:00
            pt | mañana              | mañana
            """)
    void writesHours(String language, String time, String words) {
        assertThat(in(language).clock(time)).isEqualTo(words);
    }

    private static Dates in(String language) {
        ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
        texts.setBasename("texts/stories");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        return new Dates(new Phrases(texts, Locale.of(language)));
    }
}
