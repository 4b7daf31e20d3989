package lat.cabildo.systemtests.facts;

import static lat.cabildo.systemtests.facts.Register.encoded;
import static lat.cabildo.systemtests.facts.Register.texts;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class AmeIT {
    private static final String DAY = "2025-06-01";

    private final Register register = Register.loaded();

    /** The second one is printed once, and is wrong; whoever has read it must find it all the same. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Asociación de Municipalidades Ecuatorianas",
                "Asociación de Municipalidades de las Américas",
                "AME"
            })
    void isFoundUnderEachOfItsNames(String name) {
        assertThat(register.found(name)).first().isEqualTo(register.id("ame"));
    }

    @Test
    void keepsTheSourceOfTheWrongName() {
        assertThat(Register.items(register.organization("ame").path("names"))
                        .filter(each -> each.path("text").asString().endsWith("de las Américas"))
                        .map(each -> each.at("/source/title").asString()))
                .containsExactly("Programa del Buró de FLACMA 2025");
    }

    @Test
    void declaresItsMembersAndHasSomeOfThemInTheRegister() {
        assertThat(register.figures("ame", "municipalities")).containsExactly("=221");
        assertThat(register.members("ame", "full")).containsExactlyInAnyOrder("Cuenca", "Quito");
    }

    @ParameterizedTest
    @CsvSource({
        "ame, president, Patricio Maldonado",
        "ame, executive-director, Esteban Orellana",
        "ame-cooperacion, director, Luis Enrique Ortíz",
        "ame-cooperacion, coordinator, Evelyn Llerena"
    })
    void hasPostsThatAreHeld(String organization, String role, String holder) {
        assertThat(register.holders(organization, role, DAY)).containsOnlyKeys(holder);
    }

    @Test
    void hasTwoTechniciansInOnePost() {
        assertThat(register.holders("ame-cooperacion", "technician", DAY))
                .containsOnlyKeys("Josué López", "José Luis Naula");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Esteban Orellana", "Esteba Orellana", "esteba orellana"})
    void hasADirectorWhoIsFoundAsMisprinted(String name) {
        JsonNode found = register.ask("/people?name=" + encoded(name)).path("items");

        assertThat(texts(found, "id")).containsExactly(register.id("esteban-orellana"));
        assertThat(texts(found, "name")).containsExactly("Esteban Orellana");
    }

    @Test
    void hasAnAddressWithLettersBeyondAscii() {
        assertThat(texts(register.organization("ame").path("contactPoints"), "value"))
                .containsExactly("dirección.cooperación@ame.gob.ec");
    }

    @Test
    void hasADepartmentOfItsOwn() {
        assertThat(register.organization("ame-cooperacion").path("parent").asString())
                .isEqualTo(register.id("ame"));
    }

    /** One of the panel holds two posts at once. */
    @Test
    void invitedAMayorWhoPresidesAForum() {
        assertThat(register.holders("chefchaouen", "mayor", DAY)).containsOnlyKeys("Mohamed Sefiani");
        assertThat(register.holders("foro-intermedias", "president", DAY)).containsOnlyKeys("Mohamed Sefiani");
        assertThat(register.holders("cglu", "secretary-general", DAY)).containsOnlyKeys("Emilia Saiz Carrancedo");
    }

    /** They spoke for bodies in which the source prints no post of theirs. */
    @ParameterizedTest
    @CsvSource({
        "Setsuko Saya, ocde, OCDE",
        "David Betolaza, kfw, KFW Ecuador",
        "Remy Sietchiping, onu-habitat, ONU-Hábitat",
        "Inka Mattila, pnud, PNUD Ecuador"
    })
    void heardFourPeopleOfInternationalBodies(String person, String body, String printed) {
        assertThat(texts(register.ask("/people?name=" + encoded(person)).path("items"), "name"))
                .containsExactly(person);
        assertThat(register.found(printed)).first().isEqualTo(register.id(body));
    }

    /** Cuenca has projects with both. */
    @ParameterizedTest
    @CsvSource({"KOICA, koica", "KFW, kfw"})
    void knowsWhoPaysForProjectsOfCuenca(String printed, String body) {
        assertThat(register.found(printed)).first().isEqualTo(register.id(body));
    }

    @ParameterizedTest
    @CsvSource({"conamm, Ana Muñiz Neyra", "plenario, Mercedes Long", "abm, Ary José Vanazzi"})
    void metThreeAssociations(String association, String spokesperson) {
        assertThat(register.holders(association, "other", DAY)).containsOnlyKeys(spokesperson);
    }
}
