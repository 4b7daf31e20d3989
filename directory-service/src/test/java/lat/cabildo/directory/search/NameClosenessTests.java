package lat.cabildo.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lat.cabildo.directory.fact.Name;
import org.junit.jupiter.api.Test;

class NameClosenessTests {
    private static final Name LONG = Name.legal("Asociación de Municipalidades del Ecuador", "es");
    private static final Name SHORT = Name.legal("AME", null);

    @Test
    void isGreatestForTheNameThatHasTheWords() {
        assertThat(closeness(LONG, "municipalidades", "ecuador")).isLessThan(closeness(SHORT, "municipalidades"));
        assertThat(closeness(SHORT, "ame")).isLessThan(closeness(LONG, "ame"));
    }

    @Test
    void isGreaterForTheNameThatBeginsSoOrMayHaveBeenMeant() {
        assertThat(closeness(LONG, "asoc")).isLessThan(closeness(SHORT, "asoc"));
        assertThat(closeness(LONG, "asociasion")).isLessThan(closeness(SHORT, "asociasion"));
    }

    private static NameCloseness closeness(Name name, String... words) {
        return NameCloseness.of(name, List.of(words));
    }
}
