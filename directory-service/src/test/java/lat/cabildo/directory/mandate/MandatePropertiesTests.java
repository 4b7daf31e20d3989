package lat.cabildo.directory.mandate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class MandatePropertiesTests {
    private static final String KEY = "cabildo.directory.mandates.sweep-every";

    private final ApplicationContextRunner context =
            new ApplicationContextRunner().withUserConfiguration(Enabled.class);

    @EnableConfigurationProperties(MandateProperties.class)
    static class Enabled {}

    @Test
    void hasDefaults() {
        context.run(started -> assertThat(started.getBean(MandateProperties.class))
                .isEqualTo(new MandateProperties(Duration.ofMinutes(15))));
    }

    @Test
    void takesEveryKey() {
        context.withPropertyValues(KEY + "=5s")
                .run(started -> assertThat(started.getBean(MandateProperties.class))
                        .isEqualTo(new MandateProperties(Duration.ofSeconds(5))));
    }

    @Test
    void refusesToSweepWithoutRest() {
        context.withPropertyValues(KEY + "=0s")
                .run(started -> assertThat(started).hasFailed());
    }
}
