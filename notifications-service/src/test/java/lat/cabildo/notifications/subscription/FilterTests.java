package lat.cabildo.notifications.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilterTests {
    private static final String ORG = "org:org_01JGZ0000000000000000000CE";
    private static final String TYPE = "type:lat.cabildo.directory.organization.renamed.v1";

    @Test
    void takesAnyKeyOfADimension() {
        Filter filter = new Filter(List.of("country:EC", "country:CL"));

        assertThat(filter.matches(Set.of("country:CL", TYPE))).isTrue();
        assertThat(filter.matches(Set.of("country:MX", TYPE))).isFalse();
    }

    @Test
    void needsEveryDimensionThatItNames() {
        Filter filter = new Filter(List.of("country:EC", TYPE));

        assertThat(filter.matches(Set.of("country:EC", TYPE, ORG))).isTrue();
        assertThat(filter.matches(Set.of("country:EC", ORG))).isFalse();
    }

    @Test
    void isLookedUpByOrganizationsFirst() {
        assertThat(new Filter(List.of(TYPE, "country:EC", ORG)).lookUpKeys()).containsExactly(ORG);
        assertThat(new Filter(List.of(TYPE, "country:EC", "theme:water")).lookUpKeys())
                .containsExactly("theme:water");
    }

    @Test
    void hasEachKeyOnce() {
        assertThat(new Filter(List.of("country:EC", "country:CL", "country:EC")).keys())
                .containsExactly("country:CL", "country:EC");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "EC",
                "country:ec",
                "country:",
                "org:cuenca",
                "theme:Water Works",
                "type:renamed",
                "person:per_01JGZ0000000000000000000CE"
            })
    void refusesWhatIsNoKey(String text) {
        assertThat(Filter.isKey(text)).isFalse();
        assertThatThrownBy(() -> new Filter(List.of(text))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesToMatchEverything() {
        assertThatThrownBy(() -> new Filter(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
