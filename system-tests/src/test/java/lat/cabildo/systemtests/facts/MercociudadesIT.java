package lat.cabildo.systemtests.facts;

import static lat.cabildo.systemtests.facts.Register.encoded;
import static lat.cabildo.systemtests.facts.Register.texts;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class MercociudadesIT {
    private final Register register = Register.loaded();

    @Test
    void hasHadItsNameSince1995() {
        assertThat(texts(register.organization("mercociudades").path("names"), "from"))
                .containsExactly("1995");
    }

    @Test
    void declaresManyMoreCitiesThanTheRegisterHas() {
        assertThat(register.figures("mercociudades", "cities")).containsExactly("=349");
        assertThat(register.members("mercociudades", "full"))
                .containsExactlyInAnyOrder("Montevideo", "Rosario", "Porto Alegre", "General Alvear");
    }

    @Test
    void hasAnExecutiveSecretary() {
        JsonNode posts = register.ask("/posts?organization=" + register.id("mercociudades"))
                .path("items");

        assertThat(posts.path(0).at("/title/es").asString()).isEqualTo("Secretaría ejecutiva");
        assertThat(register.holders("mercociudades", "executive-director", "2021-06-11"))
                .containsOnlyKeys("Marcela Petrantonio");
    }

    @Test
    void agreedWithAMinistryOfMexico() {
        assertThat(register.found("SRE")).first().isEqualTo(register.id("sre"));
        assertThat(register.organization("sre").path("kind").asString()).isEqualTo("national-government");
        assertThat(register.organization("sre").path("country").asString()).isEqualTo("MX");
    }

    @ParameterizedTest
    @CsvSource({
        "guadalajara, MX",
        "puebla, MX",
        "toluca, MX",
        "general-alvear, AR",
        "cuenca, EC",
        "porto-alegre, BR",
        "rosario, AR",
        "montevideo, UY"
    })
    void heardCitiesOfFiveCountries(String city, String country) {
        assertThat(register.organization(city).path("country").asString()).isEqualTo(country);
    }

    /** There is a Cuenca in Spain as well: a name is not an identity, but here only one has been printed. */
    @Test
    void meansTheCuencaOfEcuador() {
        assertThat(register.found("Cuenca")).contains(register.id("cuenca"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ana Laura Pérez",
                "Marcela Petrantonio",
                "Ximena Escobedo",
                "Manuel Martínez Justo",
                "María Dolores Hernández Montoya",
                "Ricardo Herrera",
                "Ericka Hernández",
                "Carina Lucero",
                "Sofía Arce",
                "Ricardo Sondermann",
                "Jorge Rodríguez",
                "Carlos Castillo Pérez",
                "Monserrat Iglesias Servin",
                "Mariela Couto",
                "María del Huerto Romero",
                "Fabiana Goyeneche"
            })
    void hadSixteenPeopleSpeak(String name) {
        assertThat(texts(register.ask("/people?name=" + encoded(name)).path("items"), "name"))
                .containsExactly(name);
    }

    /** Of whom no organization is printed. */
    @Test
    void doesNotKnowForWhomOneOfThemSpoke() {
        assertThat(register.ask("/mandates?person=" + register.id("ximena-escobedo"))
                        .path("items"))
                .isEmpty();
    }

    /** "Facilitadora. Dr." says the programme: the honorific is kept, what he did that day belongs to the event. */
    @Test
    void calledItsFacilitatorADoctor() {
        assertThat(register.ask("/people/" + register.id("manuel-martinez"))
                        .path("honorific")
                        .asString())
                .isEqualTo("Dr.");
    }
}
