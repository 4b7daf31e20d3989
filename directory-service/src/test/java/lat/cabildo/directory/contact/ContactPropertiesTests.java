package lat.cabildo.directory.contact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ContactPropertiesTests {
    private static final String PREFIX = "cabildo.directory.contacts.";

    private final ApplicationContextRunner context =
            new ApplicationContextRunner().withUserConfiguration(Enabled.class);

    @EnableConfigurationProperties(ContactProperties.class)
    static class Enabled {}

    @Test
    void hasDefaults() {
        context.run(started -> assertThat(started.getBean(ContactProperties.class))
                .isEqualTo(new ContactProperties(Duration.ofDays(30), Duration.ofHours(1))));
    }

    @Test
    void takesEveryKey() {
        context.withPropertyValues(PREFIX + "keep=90d", PREFIX + "sweep-every=5m")
                .run(started -> assertThat(started.getBean(ContactProperties.class))
                        .isEqualTo(new ContactProperties(Duration.ofDays(90), Duration.ofMinutes(5))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"keep=-1d", "sweep-every=0s"})
    void refusesWhatCannotBe(String wrong) {
        context.withPropertyValues(PREFIX + wrong)
                .run(started -> assertThat(started).hasFailed());
    }
}
