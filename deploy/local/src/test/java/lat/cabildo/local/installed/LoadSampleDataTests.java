package lat.cabildo.local.installed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import lat.cabildo.local.StartFailure;
import org.junit.jupiter.api.Test;

class LoadSampleDataTests {
    private static final String[] ALL = {
        "issuer=http://127.0.0.1:8180/realms/cabildo",
        "client=secretariat",
        "secret-file=secrets/client-secretariat",
        "directory=http://127.0.0.1:8081",
        "events=http://127.0.0.1:8082",
        "agreements=http://127.0.0.1:8083",
        "notifications=http://127.0.0.1:8084"
    };

    @Test
    void takesEachNameOnce() {
        assertThat(LoadSampleData.named(ALL))
                .hasSize(ALL.length)
                .containsEntry("events", "http://127.0.0.1:8082")
                .containsEntry("client", "secretariat");
    }

    @Test
    void refusesWhatIsMissingTwiceOrUnknown() {
        assertThatThrownBy(() -> LoadSampleData.named("issuer=http://127.0.0.1"))
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("secret-file");
        assertThatThrownBy(() -> LoadSampleData.named("client=a", "client=b")).hasMessageContaining("twice");
        assertThatThrownBy(() -> LoadSampleData.named("client")).hasMessageContaining("name=value");
        String[] more = Arrays.copyOf(ALL, ALL.length + 1);
        more[ALL.length] = "page=http://127.0.0.1";
        assertThatThrownBy(() -> LoadSampleData.named(more)).hasMessageContaining("page");
    }
}
