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
                .isEqualTo(new Story(
                        "Cristian Zamora ocupa el cargo «Alcalde» en Cuenca", List.of("Inicio: mayo de 2023")));
        assertThat(teller.tell(started, Language.FR).title())
                .isEqualTo("Cristian Zamora exerce désormais la fonction «\u00a0Maire\u00a0» au sein de Cuenca");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            signature    | Cuenca ha firmado: Pacto de Milán
            ratification | Cuenca ha ratificado: Pacto de Milán
            acceptance   | Cuenca ha aceptado: Pacto de Milán
            adhesion     | Cuenca se ha adherido a: Pacto de Milán
            reservation  | Cuenca ha formulado una reserva a: Pacto de Milán
            suspension   | Cuenca ha suspendido su participación en: Pacto de Milán
            withdrawal   | Cuenca se ha retirado de: Pacto de Milán
            un-twinning  | Cuenca ha puesto fin al hermanamiento: Pacto de Milán
            accolade     | Cuenca ha actuado en: Pacto de Milán
            """)
    void saysWhichPartyDidWhat(String kind, String title) {
        Occasion acted = occasion(
                "agreements.agreement.act-performed",
                "agr_01JGZ0000000000000000000PM",
                Map.of("act", Map.of("kind", kind, "organization", CUENCA, "on", "2015-10-15")),
                Map.of("title", Map.of("es", "Pacto de Milán"), "signedOn", "2015"));

        assertThat(teller.tell(acted, Language.ES))
                .isEqualTo(new Story(title, List.of("Fecha del acto: 15 de octubre de 2015", "Fecha de firma: 2015")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            current | Cristian Zamora now holds the post “Mayor” in Cuenca
            planned | Cristian Zamora will hold the post “Mayor” in Cuenca
            ended   | Cristian Zamora held the post “Mayor” in Cuenca
            """)
    void saysWhetherAMandateIsYetToBeginOrOver(String status, String title) {
        Occasion started = occasion(
                "directory.mandate.started",
                "mdt_01JGZ0000000000000000000MD",
                Map.of(),
                Map.of("person", ZAMORA, "post", MAYOR, "organization", CUENCA, "status", status));

        assertThat(teller.tell(started, Language.EN).title()).isEqualTo(title);
    }

    @Test
    void saysWhatWasCorrected() {
        Occasion corrected = occasion(
                "directory.organization.corrected",
                CUENCA,
                Map.of("parts", List.of("names", "sources", "anthem")),
                Map.of("name", "Cuenca"));

        assertThat(teller.tell(corrected, Language.PT))
                .isEqualTo(new Story("Foram corrigidos os dados de Cuenca", List.of("O que mudou: nomes, fontes")));
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
    void saysFromWhichDayToWhichAnEventIsWhereNoHoursAreKnown() {
        Occasion published = occasion(
                "events.event.published",
                "evt_01JGZ0000000000000000000CU",
                Map.of(),
                Map.of("title", Map.of("es", "Cumbre"), "on", "2026-11-30", "until", "2026-12-01"));

        assertThat(teller.tell(published, Language.FR).details())
                .containsExactly("Quand\u00a0: 30 novembre 2026 – 1er décembre 2026");
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
    void saysWhoComesAfterWhom() {
        Map<String, Object> part = Map.of("organization", CUENCA, "kind", "split");
        Map<String, Object> heir = Map.of("organization", CUENCA, "kind", "replacement");
        Map<String, Object> state = Map.of("name", "Azuay");
        String id = "org_01JGZ0000000000000000000XX";
        Occasion seceded = occasion(
                "directory.organization.split", id, Map.of("continues", true, "successors", List.of(part)), state);
        Occasion divided = occasion(
                "directory.organization.split", id, Map.of("continues", false, "successors", List.of(part)), state);
        Occasion replaced = occasion(
                "directory.organization.dissolved", id, Map.of("reason", "Ley", "successors", List.of(heir)), state);
        Occasion dissolved = occasion("directory.organization.dissolved", id, Map.of("reason", "Ley"), state);

        assertThat(teller.tell(seceded, Language.ES).title()).isEqualTo("Se ha segregado de Azuay: Cuenca");
        assertThat(teller.tell(divided, Language.ES).title()).isEqualTo("Azuay se ha dividido en Cuenca");
        assertThat(teller.tell(replaced, Language.ES).title()).isEqualTo("Azuay se ha disuelto; en su lugar: Cuenca");
        assertThat(teller.tell(dissolved, Language.ES).title()).isEqualTo("Azuay se ha disuelto");
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
        assertThat(teller.tell(started, Language.ES).title()).isEqualTo("Consta un nuevo mandato en Cuenca");
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
