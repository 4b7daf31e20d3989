package lat.cabildo.systemtests.facts;

import static lat.cabildo.systemtests.facts.Register.texts;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** What a study of networks and alliances of cities prints. */
class CityTiesIT {
    private final Register register = Register.loaded();

    @Test
    void alLasHasTenGovernmentsAndTwoNetworks() {
        assertThat(register.members("al-las", "full"))
                .containsExactlyInAnyOrder(
                        "Montevideo",
                        "Belo Horizonte",
                        "Río de Janeiro",
                        "Minas Gerais",
                        "Lima",
                        "Madrid",
                        "Medellín",
                        "Ciudad de México",
                        "París",
                        "Quito",
                        "Ciudades Unidas de Francia",
                        "Fondo Andaluz de Municipios");
    }

    @Test
    void alLasIsLedByMontevideo() {
        JsonNode lead =
                register.ask("/posts?organization=" + register.id("al-las")).path("items");
        assertThat(texts(lead, "exOfficioOf")).containsExactly(register.id("intendencia-montevideo"));
        assertThat(register.ask("/posts/" + register.id("intendencia-montevideo"))
                        .path("organization")
                        .asString())
                .isEqualTo(register.id("montevideo"));
    }

    @Test
    void ucciHasTwoFiguresOfItsCities() {
        assertThat(register.figures("ucci", "cities")).containsExactlyInAnyOrder("=29", ">30");
    }

    @Test
    void consulHasFiguresThatDoNotAgree() {
        assertThat(register.figures("consul", "countries")).containsExactly("=33");
        assertThat(register.figures("consul", "institutions")).containsExactly("=100");
        assertThat(register.figures("consul", "cities")).containsExactly("≈30");
    }

    @Test
    void cordialHasTwoClassesOfMembersSinceOctober2016() {
        assertThat(register.members("cordial", "recognised"))
                .containsExactlyInAnyOrder(
                        "Unión de Ciudades Capitales Iberoamericanas",
                        "Alianza Euro-Latinoamericana de Cooperación entre Ciudades");
        assertThat(texts(
                        register.ask("/memberships?organization=" + register.id("cordial"))
                                .path("items"),
                        "from"))
                .hasSize(4)
                .containsOnly("2016-10");
    }

    @Test
    void cordialHasSixWorkAreasAndATechnicalTeamOfItsFourMembers() {
        assertThat(register.figures("cordial", "work-areas")).containsExactly("=6");
        JsonNode team =
                register.ask("/posts?organization=" + register.id("cordial")).path("items");
        assertThat(texts(team, "role")).containsExactly("technician");
        assertThat(team.path(0).path("seats").asInt()).isEqualTo(4);
        assertThat(team.path(0).at("/representation/level").asString()).isEqualTo("technical");
    }

    @Test
    void theWorldBodyHasAMetropolitanSectionBesideThoseOfRegions() {
        assertThat(register.organization("cglu-metropolitana").path("parent").asString())
                .isEqualTo(register.id("cglu"));
        assertThat(register.members("cglu", "full")).contains("CORDIAL");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ciudades y Gobiernos Locales Unidos",
                "United Cities and Local Governments",
                "CGLU",
                "UCLG",
                "uclg"
            })
    void theWorldBodyIsFoundInTwoLanguages(String name) {
        assertThat(register.found(name)).first().isEqualTo(register.id("cglu"));
    }

    @Test
    void theWorldBodyHasItsNamesSince2004() {
        assertThat(Register.items(register.organization("cglu").path("names"))
                        .filter(each -> each.path("type").asString().equals("legal"))
                        .map(each -> each.path("from").asString()))
                .containsOnly("2004");
    }

    /** What is printed stays, under the source that prints it. */
    @Test
    void aMisprintKeepsItsSource() {
        JsonNode name = register.organization("plan-comun-gran-paris").at("/names/0");

        assertThat(name.path("text").asString()).isEqualTo("Plan Común Gran Paris");
        assertThat(name.at("/source/title").asString()).isEqualTo("Cities for Adequate Housing, mayo de 2019");
    }

    @Test
    void aCityMayHaveNoCountry() {
        assertThat(register.organization("rio-grande").has("country")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"barcelona, Ada Colau", "milan, Giuliano Pisapia"})
    void mayorsOfThatTimeAreNotMayorsForEver(String city, String mayor) {
        assertThat(register.holders(city, "mayor", "2018-07-16")).containsOnlyKeys(mayor);
        assertThat(texts(
                        register.ask("/mandates?organization=" + register.id(city))
                                .path("items"),
                        "endReason"))
                .containsExactly("Fin del mandato, sin fecha impresa");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "amsterdam",
                "asuncion",
                "barcelona",
                "berlin",
                "bolonia",
                "buenos-aires",
                "lisboa",
                "londres",
                "ciudad-de-mexico",
                "montevideo",
                "paris",
                "rio-grande",
                "san-antonio-de-areco",
                "terrassa",
                "gran-manchester",
                "area-metropolitana-de-barcelona",
                "plan-comun-gran-paris"
            })
    void seventeenCitiesForHousingAreInTheRegister(String city) {
        assertThat(register.organization(city).path("status").asString()).isEqualTo("active");
    }
}
