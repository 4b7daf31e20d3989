package lat.cabildo.systemtests.facts;

import static lat.cabildo.systemtests.facts.Register.texts;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmuchIT {
    private final Register register = Register.loaded();

    @ParameterizedTest
    @ValueSource(
            strings = {"Asociación de Municipalidades de Chile", "asociacion de municipalidades de chile", "amuch"})
    void isFoundUnderEachOfItsNames(String name) {
        assertThat(register.found(name)).first().isEqualTo(register.id("amuch"));
    }

    @Test
    void isAnAssociationOfChile() {
        assertThat(register.organization("amuch").path("kind").asString()).isEqualTo("association");
        assertThat(register.organization("amuch").path("country").asString()).isEqualTo("CL");
    }

    @Test
    void isAMemberOfFlacmaByItsOwnProgramme() {
        assertThat(texts(
                        register.ask("/memberships?member=" + register.id("amuch"))
                                .path("items"),
                        "organization"))
                .containsExactly(register.id("flacma"));
    }

    /** Its diploma in international cooperation is given there. */
    @Test
    void hasASchoolOfItsOwn() {
        assertThat(register.found("Escuela de Gobierno Local"))
                .first()
                .isEqualTo(register.id("escuela-gobierno-local"));
        assertThat(register.organization("escuela-gobierno-local")
                        .path("parent")
                        .asString())
                .isEqualTo(register.id("amuch"));
    }

    @ParameterizedTest
    @CsvSource({
        "unq, university, AR, Universidad Nacional de Quilmes",
        "uim, federation, , Unión Iberoamericana de Municipalistas"
    })
    void worksWithOthers(String partner, String kind, String country, String name) {
        assertThat(register.organization(partner).path("kind").asString()).isEqualTo(kind);
        assertThat(register.organization(partner).path("country").asString(null))
                .isEqualTo(country);
        assertThat(register.names(partner)).containsExactly(name);
    }
}
