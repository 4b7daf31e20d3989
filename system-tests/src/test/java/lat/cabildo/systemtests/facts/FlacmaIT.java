package lat.cabildo.systemtests.facts;

import static lat.cabildo.systemtests.facts.Register.items;
import static lat.cabildo.systemtests.facts.Register.texts;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlacmaIT {
    private final Register register = Register.loaded();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Federación Latinoamericana de Municipios",
                "Federación Latinoamericana de Ciudades, Municipios y Asociaciones de Gobiernos Locales",
                "Federación Latinoamericana de Ciudades, Municipios y Asociaciones Municipalistas",
                "federacion latinoamericana de municipios",
                "FLACMA",
                "flacma"
            })
    void isFoundUnderEachOfItsNames(String name) {
        assertThat(register.found(name)).first().isEqualTo(register.id("flacma"));
    }

    @Test
    void keepsBothFiguresOfItsCities() {
        assertThat(register.figures("flacma", "cities")).containsExactlyInAnyOrder(">16000", "=16400");
        assertThat(items(register.organization("flacma").path("figures"))
                        .map(each -> each.at("/source/title").asString()))
                .contains("FLACMA: presentación institucional, portada", "FLACMA: presentación institucional, cifras");
    }

    @ParameterizedTest
    @CsvSource({
        "countries, =33",
        "associations, =50",
        "offices, =16",
        "institutional-projects, =24",
        "commissions, =49",
        "councils, =3",
        "networks, =15"
    })
    void declaresWhatItHas(String metric, String declared) {
        assertThat(register.figures("flacma", metric)).containsExactly(declared);
    }

    @Test
    void hasTheFifteenNetworksThatItDeclares() {
        assertThat(texts(
                        register.ask("/organizations?kind=network&size=100&parent=" + register.id("flacma"))
                                .path("items"),
                        "name"))
                .containsExactlyInAnyOrder(
                        "Red de Ciudades Intermedias",
                        "Red de Ciudades Turísticas",
                        "Red de Ciudades Inteligentes",
                        "Red de Patrimonio Cultural",
                        "Red de Transparencia en Gobiernos Locales",
                        "Red de Mujeres Municipalistas",
                        "Red de Ciudades Fronterizas",
                        "Red de Gobiernos Regionales",
                        "Red de Ciudades Sustentables y por el Clima",
                        "Red de Movilidad",
                        "Red de Salud",
                        "Red de Ciudades Educadoras",
                        "Red de Ciudades Seguras",
                        "Red de América del Norte",
                        "Red de Paz");
    }

    @Test
    void hasASecretaryGeneral() {
        assertThat(register.holders("flacma", "secretary-general", "2025-06-01"))
                .containsOnlyKeys("Sergio Arredondo Olvera");
    }

    @Test
    void canBeReached() {
        assertThat(texts(register.organization("flacma").path("contactPoints"), "value"))
                .containsExactlyInAnyOrder("flacma@flacma.lat", "@FLACMA_", "/laFLACMA");
    }

    /** "Sole section" by its own slides; by another source CORDIAL is the section, and FLACMA one of its members. */
    @Test
    void isSectionOfTheWorldBodyByOneSourceAndMemberOfTheSectionByAnother() {
        assertThat(register.members("cglu", "full"))
                .contains("Federación Latinoamericana de Ciudades, Municipios y Asociaciones de Gobiernos Locales")
                .contains("CORDIAL");
        assertThat(register.members("cordial", "statutory"))
                .containsExactlyInAnyOrder(
                        "Federación Latinoamericana de Ciudades, Municipios y Asociaciones de Gobiernos Locales",
                        "Mercociudades");
    }

    @Test
    void hasFiveNationalAssociationsInTheRegister() {
        assertThat(register.members("flacma", "full"))
                .containsExactlyInAnyOrder(
                        "Asociación de Municipalidades Ecuatorianas",
                        "Asociación de Municipalidades de Chile",
                        "Conferencia Nacional de Municipios de México",
                        "Plenario de Municipios de Uruguay",
                        "Asociación Brasileña de Municipios");
    }

    @Test
    void keepsTheSourceOfEachMayor() {
        assertThat(items(register.ask("/mandates?organization=" + register.id("cuenca"))
                                .path("items"))
                        .map(each -> each.at("/source/title").asString()))
                .containsExactlyInAnyOrder("FLACMA: presentación institucional", "Programa del Buró de FLACMA 2025");
    }

    @Test
    void hasItsIntermediaryCitiesLedByTheMayorOfCuenca() {
        assertThat(register.holders("red-intermedias", "president", "2025-06-01"))
                .containsOnlyKeys("Pedro Palacios Ullauri");
        assertThat(register.holders("cuenca", "mayor", "2025-06-01")).containsKey("Pedro Palacios Ullauri");
    }

    /**
     * Neither source prints when a mandate began or ended: nobody can be ruled out, in the year of the second one
     * neither.
     */
    @ParameterizedTest
    @ValueSource(strings = {"2022-05-01", "2025-06-01"})
    void doesNotKnowWhichOfTwoMayorsItWas(String day) {
        assertThat(register.holders("cuenca", "mayor", day))
                .isEqualTo(Map.of("Pedro Palacios Ullauri", "unknown", "Cristian Zamora", "unknown"));
    }
}
