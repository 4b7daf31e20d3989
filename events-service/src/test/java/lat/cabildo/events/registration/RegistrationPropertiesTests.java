package lat.cabildo.events.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class RegistrationPropertiesTests {
    private final ApplicationContextRunner context =
            new ApplicationContextRunner().withUserConfiguration(Enabled.class);

    @EnableConfigurationProperties(RegistrationProperties.class)
    static class Enabled {}

    @Test
    void hasDefaults() {
        context.run(started -> assertThat(started.getBean(RegistrationProperties.class))
                .isEqualTo(new RegistrationProperties(Duration.ofMinutes(1), Duration.ofMinutes(1))));
    }

    @Test
    void takesEveryKey() {
        context.withPropertyValues(
                        "cabildo.events.registration.sweep-every=5s", "cabildo.events.registration.hold-grace=30s")
                .run(started -> assertThat(started.getBean(RegistrationProperties.class))
                        .isEqualTo(new RegistrationProperties(Duration.ofSeconds(5), Duration.ofSeconds(30))));
    }

    @Test
    void refusesAGraceThatIsTooShort() {
        context.withPropertyValues("cabildo.events.registration.hold-grace=9s")
                .run(started -> assertThat(started).hasFailed());
    }
}
