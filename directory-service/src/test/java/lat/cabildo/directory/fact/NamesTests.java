package lat.cabildo.directory.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lat.cabildo.platform.aggregate.PartialDate;
import org.junit.jupiter.api.Test;

class NamesTests {
    private static final Name ACRONYM = new Name("CGLU", NameType.ACRONYM, null, null, null, null);
    private static final Name SPANISH = Name.legal("Ciudades y Gobiernos Locales Unidos", "es");
    private static final Name ENGLISH = Name.legal("United Cities and Local Governments", "en");

    @Test
    void showTheFirstLegalNameThatIsInUse() {
        assertThat(Names.of(List.of(ACRONYM, SPANISH, ENGLISH)).shown()).isEqualTo(SPANISH);
    }

    @Test
    void showWhatThereIsWithoutALegalName() {
        assertThat(Names.of(List.of(ACRONYM)).shown()).isEqualTo(ACRONYM);
    }

    @Test
    void areFoundUnderEachOfTheirNames() {
        assertThat(Names.of(List.of(ACRONYM, SPANISH)).searchKeys())
                .contains("cglu", "=cglu", "ciudades", "=ciudades y gobiernos locales unidos");
    }

    @Test
    void keepTranslationsWhenRenamed() {
        Name renamed = Name.legal("Ciudades Unidas", "es");

        Names names = Names.of(List.of(SPANISH, ENGLISH)).renamed(renamed, new PartialDate("2030"));

        assertThat(names.all()).containsExactly(renamed, SPANISH.until(new PartialDate("2030")), ENGLISH);
    }

    @Test
    void takeTheNamesOfOthersAsAliases() {
        Names names = Names.of(List.of(SPANISH, ACRONYM));

        assertThat(names.missing(Names.of(List.of(ACRONYM, ENGLISH)))).containsExactly(ENGLISH.asAlias());
    }
}
