package lat.cabildo.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class LimitPropertiesTests {

    @Test
    void isWiderThanAnybodyNeedsByDefault() {
        assertThat(bound(Map.of())).isEqualTo(new LimitProperties(300, 3_000, 20, 200, 10_000));
    }

    @Test
    void readsEveryKey() {
        assertThat(bound(Map.of(
                        "cabildo.limits.client-rate", "1",
                        "cabildo.limits.client-burst", "2",
                        "cabildo.limits.stranger-rate", "3",
                        "cabildo.limits.stranger-burst", "4",
                        "cabildo.limits.remembered", "5")))
                .isEqualTo(new LimitProperties(1, 2, 3, 4, 5));
    }

    @Test
    void refusesABurstThatIsLessThanASecondsRate() {
        assertThatThrownBy(() -> bound(Map.of("cabildo.limits.client-burst", "299")))
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> bound(Map.of("cabildo.limits.stranger-burst", "19")))
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
    }

    private static LimitProperties bound(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("cabildo.limits", LimitProperties.class);
    }
}
