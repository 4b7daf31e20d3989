package lat.cabildo.directory.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lat.cabildo.directory.taxonomy.Concept.Deprecation;
import lat.cabildo.directory.taxonomy.Scheme.SchemeSource;
import lat.cabildo.directory.taxonomy.Scheme.Version;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaxonomyTests {
    private static final Taxonomy SHIPPED = TaxonomyConfiguration.shipped();
    private static final Map<String, String> LABELS = Map.of("es", "agua", "pt", "água", "en", "water", "fr", "eau");

    @Test
    void shipsTheThemesOfNetworksTheGoalsAndTheFrameworks() {
        assertThat(SHIPPED.scheme("themes").concepts().stream()
                        .map(Concept::notation)
                        .filter(number -> number != null)
                        .map(Integer::valueOf)
                        .sorted())
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
        assertThat(SHIPPED.scheme("sdg").concepts())
                .hasSize(17)
                .allMatch(each -> each.slug().equals("sdg-" + each.notation()));
        assertThat(SHIPPED.scheme("eu-celac").concepts()).hasSize(10);
        assertThat(SHIPPED.scheme("frameworks").concepts().stream()
                        .filter(each -> !each.isDeprecated())
                        .map(Concept::slug))
                .containsExactly("agenda-2030", "paris-agreement", "new-urban-agenda", "eu-celac-agenda");
    }

    @ParameterizedTest
    @CsvSource({"2010, 6", "2013, 8", "2015, 10"})
    void showsASchemeAsAVersionHadIt(String version, int concepts) {
        Scheme chapters = SHIPPED.scheme("eu-celac");

        assertThat(chapters.conceptsOf(chapters.version(version))).hasSize(concepts);
    }

    @Test
    void hadInUseWhatWasDeprecatedLater() {
        Scheme frameworks = SHIPPED.scheme("frameworks");

        assertThat(frameworks.conceptsOf(frameworks.version("2000"))).hasSize(3).noneMatch(Concept::isDeprecated);
        assertThat(frameworks.conceptsOf(frameworks.latest()))
                .filteredOn(Concept::isDeprecated)
                .extracting(Concept::replacedBy)
                .containsExactly("new-urban-agenda", "paris-agreement", "agenda-2030");
    }

    @Test
    void coversWhatIsNarrowerAndWhatWasReplacedAcrossSchemes() {
        assertThat(SHIPPED.covering("agenda-2030"))
                .hasSize(19)
                .startsWith("agenda-2030")
                .contains("sdg-1", "sdg-17", "millennium-development-goals");
        assertThat(SHIPPED.covering("habitat-agenda")).containsExactly("new-urban-agenda", "habitat-agenda");
        assertThat(SHIPPED.covering("urban-development")).contains("smart-cities", "free-software");
        assertThat(SHIPPED.covering("health")).containsExactly("health");
        assertThat(SHIPPED.covering("from-before-the-taxonomy")).containsExactly("from-before-the-taxonomy");
    }

    @ParameterizedTest
    @CsvSource({"pt, Saúde", "pt-BR, Saúde", "EN, Health", "fr-CA, Santé", "qu, Salud"})
    void findsTheClosestLanguage(String language, String label) {
        assertThat(SHIPPED.labels(List.of("health", "unknown"), language)).isEqualTo(Map.of("health", label));
    }

    @Test
    void refusesSchemesAndVersionsThatThereAreNot() {
        assertThatThrownBy(() -> SHIPPED.scheme("none")).isInstanceOf(TaxonomyRefusal.UnknownScheme.class);
        assertThatThrownBy(() -> SHIPPED.scheme("sdg").version("1999"))
                .isInstanceOf(TaxonomyRefusal.UnknownVersion.class);
    }

    @Test
    void refusesBrokenFiles() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> taxonomy(concept("a", null, null), concept("a", null, null)));
        assertThatIllegalArgumentException().isThrownBy(() -> taxonomy(concept("a", "b", null)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> taxonomy(concept("a", "b", null), concept("b", "a", null)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> taxonomy(concept("a", null, new Deprecation("1", "gone"))));
        assertThatIllegalArgumentException().isThrownBy(() -> taxonomy(concept("a", null, new Deprecation("2", null))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Concept("a", null, Map.of("es", "agua"), null, "1", null, null));
    }

    private static Taxonomy taxonomy(Concept... concepts) {
        return new Taxonomy(List.of(new Scheme(
                "test",
                LABELS,
                new SchemeSource("test", null),
                List.of(new Version("1", LocalDate.of(2026, 1, 1))),
                List.of(concepts))));
    }

    private static Concept concept(String slug, @Nullable String broader, @Nullable Deprecation deprecated) {
        return new Concept(slug, null, LABELS, broader, "1", deprecated, null);
    }
}
