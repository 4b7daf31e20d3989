package lat.cabildo.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTests {

    @Test
    void fillsWhatHasAValue() {
        Template template = new Template(Map.of("name", "Quito", "seats", 2));
        assertThat(template.fill(Map.of("title", Map.of("es", "$name"), "seats", "$seats", "role", "mayor")))
                .isEqualTo(Map.of("title", Map.of("es", "Quito"), "seats", 2, "role", "mayor"));
    }

    @Test
    void leavesOutWhatHasNoneAndWhatIsEmptyWithoutIt() {
        Template template = new Template(Map.of());
        assertThat(template.fill(Map.of("names", List.of(Map.of("text", "$name")), "kind", "city")))
                .isEqualTo(Map.of("kind", "city"));
    }

    @Test
    void keepsWhatWasEmptyAllAlong() {
        assertThat(new Template(Map.of()).fill(Map.of("themes", List.of()))).isEqualTo(Map.of("themes", List.of()));
    }
}
