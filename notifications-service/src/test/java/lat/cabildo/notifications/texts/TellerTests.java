package lat.cabildo.notifications.texts;

import static lat.cabildo.notifications.texts.SampleOccasions.AME;
import static lat.cabildo.notifications.texts.SampleOccasions.CUENCA;
import static lat.cabildo.notifications.texts.SampleOccasions.MAYOR;
import static lat.cabildo.notifications.texts.SampleOccasions.ZAMORA;
import static lat.cabildo.notifications.texts.SampleOccasions.occasion;
import static lat.cabildo.notifications.texts.SampleOccasions.renamed;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import lat.cabildo.notifications.occasion.Occasion;
import lat.cabildo.notifications.subscription.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TellerTests {
    private final Teller teller = SampleOccasions.teller();

    @ParameterizedTest
    @CsvSource({
        "ES, Cuenca se llama ahora Santa Ana",
        "PT, Cuenca chama-se agora Santa Ana",
        "EN, Cuenca is now called Santa Ana",
        "FR, Cuenca s'appelle désormais Santa Ana"
    })
    void tellsOfANewNameInEveryLanguage(Language language, String title) {
        assertThat(teller.tell(renamed("Cuenca", "Santa Ana"), language)).isEqualTo(new Story(title, List.of()));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void hasTheSameSentencesInEveryLanguage(Language language) {
        assertThat(bundle(language).keySet()).isEqualTo(bundle(Language.ES).keySet());
    }

    @Test
    void namesPeoplePostsAndOrganizations() {
        Occasion started = occasion(
                "directory.mandate.started",
                "mdt_01JGZ0000000000000000000MD",
                Map.of(),
                Map.of("person", ZAMORA, "post", MAYOR, "organization", CUENCA, "from", "2023-05"));

        assertThat(teller.tell(started, Language.ES))
                .isEqualTo(new Story("Cristian Zamora ocupa el cargo «Alcalde» en Cuenca", List.of("Desde: 2023-05")));
        assertThat(teller.tell(started, Language.FR).title())
                .isEqualTo("Cristian Zamora exerce désormais la fonction « Maire » au sein de Cuenca");
    }

    @Test
    void saysWhenAndWhereAnEventIs() {
        Occasion published = occasion(
                "events.event.published",
                "evt_01JGZ0000000000000000000WB",
                Map.of(),
                Map.of(
                        "title", Map.of("es", "Gobiernos locales en acción"),
                        "start", "2021-06-11T13:00:00",
                        "zone", "America/Montevideo",
                        "place", Map.of("name", "Zoom"),
                        "organizers", List.of(AME, CUENCA)));

        assertThat(teller.tell(published, Language.ES))
                .isEqualTo(new Story(
                        "Se ha publicado un evento: Gobiernos locales en acción",
                        List.of(
                                "Cuándo: 11 de junio de 2021, 13:00 (America/Montevideo)",
                                "Dónde: Zoom",
                                "Organiza: AME, Cuenca")));
    }

    @Test
    void tellsWhatItCanOfTypesThatNobodyForesaw() {
        Occasion twinned = occasion("directory.organization.twinned", CUENCA, Map.of(), Map.of("name", "Cuenca"));
        Occasion launched = occasion("space.rocket.launched", "rkt_1", Map.of(), Map.of());

        assertThat(teller.tell(twinned, Language.EN).title())
                .isEqualTo("What the directory says of Cuenca has changed");
        assertThat(teller.tell(launched, Language.EN).title())
                .isEqualTo("Something happened that you asked to be told of (lat.cabildo.space.rocket.launched.v1)");
    }

    @Test
    void leavesOutWhatIsNotKnown() {
        Occasion merged = occasion(
                "directory.organization.merged",
                CUENCA,
                Map.of(),
                Map.of("name", "Cuenca", "mergedInto", "org_01JGZ0000000000000000000XX"));
        Occasion started = occasion(
                "directory.mandate.started",
                "mdt_01JGZ0000000000000000000MD",
                Map.of(),
                Map.of("person", "per_01JGZ0000000000000000000XX", "post", MAYOR, "organization", CUENCA));
        Occasion erased = occasion("directory.organization.erased", CUENCA, Map.of("id", CUENCA), null);

        assertThat(teller.tell(merged, Language.ES).title()).isEqualTo("Cuenca se ha integrado en otra organización");
        assertThat(teller.tell(started, Language.ES).title()).isEqualTo("Empieza un mandato en Cuenca");
        assertThat(teller.tell(erased, Language.ES).title()).isEqualTo("Ha cambiado una organización del directorio");
    }

    @Test
    void takesNamesAsTheyAre() {
        String title = teller.tell(renamed("Villa {0}", "L'Hospitalet <b>'s"), Language.FR)
                .title();

        assertThat(title).isEqualTo("Villa {0} s'appelle désormais L'Hospitalet <b>'s");
    }

    @Test
    void letsNoNameStartAHeaderOrTurnTheText() {
        Story story = teller.tell(renamed("Cuenca", "Quito\r\nBcc: all@x.lat\u202Eotiuq"), Language.ES);

        assertThat(story.title()).isEqualTo("Cuenca se llama ahora Quito Bcc: all@x.lat otiuq");
    }

    private static ResourceBundle bundle(Language language) {
        return ResourceBundle.getBundle(
                "texts.stories",
                language.locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    @Test
    void looksTextsUpByLanguage() {
        Map<String, String> title = Map.of("es", "Buró", "pt-BR", "Escritório", "qu", "Umalliq");

        assertThat(Names.inLanguage(title, Locale.of("pt"))).contains("Escritório");
        assertThat(Names.inLanguage(title, Locale.of("fr"))).contains("Buró");
        assertThat(Names.inLanguage(Map.of("qu", "Umalliq"), Locale.of("fr"))).contains("Umalliq");
        assertThat(Names.inLanguage(Map.of(), Locale.of("fr"))).isEmpty();
    }
}
