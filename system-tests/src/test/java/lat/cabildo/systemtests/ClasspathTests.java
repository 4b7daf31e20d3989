package lat.cabildo.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import lat.cabildo.systemtests.running.Service;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClasspathTests {

    @ParameterizedTest
    @EnumSource
    void holdsNoClassOfAService(Service service) {
        assertThat(getClass().getResource("/lat/cabildo/systemtests")).isNotNull();
        assertThat(getClass().getResource("/lat/cabildo/" + service.word())).isNull();
    }
}
