package lat.cabildo.local.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SampleFilesTests {
    private static final List<Step> STEPS = SampleFiles.steps();

    @Test
    void namesWhatItRefersToOnlyAfterCreatingIt() {
        assertThat(named("http://127.0.0.1:8080", STEPS))
                .contains("flacma", "ame", "mercociudades", "cuenca", "webhook-ame");
    }

    @Test
    void isWholeWithoutThePage() {
        List<Step> steps = STEPS.stream().filter(step -> !step.namesThePage()).toList();
        assertThat(named(null, steps)).contains("correo-secretaria").doesNotContain("webhook-ame");
    }

    @Test
    void givesEachRequestAKeyOfItsOwn() {
        Set<String> keys = new LinkedHashSet<>();
        assertThat(STEPS).allSatisfy(step -> assertThat(keys.add(step.key())).isTrue());
    }

    @Test
    void keepsTheFifteenNetworksOfFlacma() {
        assertThat(bodies("/organizations").filter(body -> "<flacma>".equals(body.get("parent"))))
                .hasSize(15);
    }

    @Test
    void keepsFiguresAndNamesThatContradictEachOther() {
        Map<?, ?> flacma = created("flacma");
        assertThat((List<?>) flacma.get("names")).hasSize(4);
        List<Integer> cities = maps(flacma, "figures")
                .filter(figure -> "cities".equals(figure.get("metric")))
                .map(figure -> (Integer) figure.get("value"))
                .toList();
        assertThat(cities).containsExactly(16_000, 16_400);
    }

    @Test
    void hasSixteenPeopleInTheNinetyMinutesOfTheWebinar() {
        Map<?, ?> agenda = bodies("/events/<webinar-2021>/agenda").findFirst().orElseThrow();
        List<Map<?, ?>> sessions = maps(agenda, "sessions").toList();
        assertThat(sessions.stream()
                        .mapToInt(session -> (Integer) session.get("minutes"))
                        .sum())
                .isEqualTo(90);
        assertThat(sessions.stream().flatMap(session -> maps(session, "people")))
                .hasSize(16);
    }

    @Test
    void namesSeventeenOfTheDeclaredTwentyFiveCities() {
        Map<?, ?> acts = bodies("/agreements/<vivienda-adecuada>/acts/record")
                .findFirst()
                .orElseThrow();
        assertThat((List<?>) acts.get("acts")).hasSize(17);
        assertThat(maps(created("vivienda-adecuada"), "figures"))
                .singleElement()
                .satisfies(figure -> assertThat(figure.get("value")).isEqualTo(25));
    }

    @Test
    void readsDatesAsTheyAreWritten() {
        Map<?, ?> signing =
                bodies("/agreements/<convenio-sre>/record-signing").findFirst().orElseThrow();
        assertThat(signing.get("on")).isEqualTo("XXXX-11-11");
    }

    /** All names that the steps give, each before somebody refers to it. */
    private static Set<String> named(@Nullable String page, List<Step> steps) {
        Known known = new Known(page, LocalDate.of(2026, 1, 1));
        for (Step step : steps) {
            known.fill(step.path(), new LinkedHashSet<>());
            known.fill(step.body(), new LinkedHashSet<>());
            if (step.as() != null) {
                known.created(step.as(), "id-of-" + step.as());
            }
        }
        return known.ids().keySet();
    }

    private static Map<?, ?> created(String name) {
        return STEPS.stream()
                .filter(step -> name.equals(step.as()))
                .findFirst()
                .orElseThrow()
                .body();
    }

    private static Stream<Map<?, ?>> bodies(String path) {
        return STEPS.stream().filter(step -> step.path().equals(path)).map(Step::body);
    }

    private static Stream<Map<?, ?>> maps(Map<?, ?> body, String member) {
        return ((List<?>) Objects.requireNonNull(body.get(member))).stream().map(each -> (Map<?, ?>) each);
    }
}
