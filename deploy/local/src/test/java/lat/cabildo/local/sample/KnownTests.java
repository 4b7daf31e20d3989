package lat.cabildo.local.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KnownTests {
    private final Known known = new Known("http://127.0.0.1:8080", LocalDate.of(2026, 3, 1));
    private final Set<String> used = new LinkedHashSet<>();

    @Test
    void fillsNamesDaysAndThePage() {
        known.created("quito", "org_1");
        assertThat(known.fill(
                        Map.of(
                                "organization",
                                "<quito>",
                                "on",
                                "<today+30>T10:00",
                                "urls",
                                List.of("<page>/webhooks/x")),
                        used))
                .isEqualTo(Map.of(
                        "organization", "org_1",
                        "on", "2026-03-31T10:00",
                        "urls", List.of("http://127.0.0.1:8080/webhooks/x")));
        assertThat(used).containsExactly("org_1");
    }

    @Test
    void refusesANameThatWasNotCreated() {
        assertThatThrownBy(() -> known.fill("<nobody>", used)).hasMessageContaining("<nobody>");
    }

    @Test
    void tellsAServiceOnlyWhatItMustHaveSeenOfTheOthersAndOnlyOnce() {
        known.answered("directory", "org_1", "\"1\"", "org_1@1");
        known.answered("directory", "org_1", "\"2\"", "org_1@2");
        assertThat(known.entityTag("org_1")).isEqualTo("\"2\"");
        assertThat(known.news(Set.of("org_1"), "directory")).isEmpty();
        assertThat(known.news(Set.of("org_1"), "events")).containsExactly("org_1@2");
        assertThat(known.news(Set.of("org_1"), "events")).isEmpty();
        assertThat(known.news(Set.of("org_1"), "agreements")).containsExactly("org_1@2");
    }
}
