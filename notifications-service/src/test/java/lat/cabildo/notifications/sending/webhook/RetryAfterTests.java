package lat.cabildo.notifications.sending.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTests {
    private static final Instant NOW = Instant.parse("2025-03-14T15:09:26Z");

    @Test
    void readsSeconds() {
        assertThat(RetryAfter.parse("120", NOW)).isEqualTo(Duration.ofMinutes(2));
    }

    @Test
    void readsDates() {
        assertThat(RetryAfter.parse("Fri, 14 Mar 2025 15:10:26 GMT", NOW)).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void isNotPutOffForEver() {
        assertThat(RetryAfter.parse("999999999", NOW)).isEqualTo(Duration.ofDays(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-1", "99999999999999999999", "Fri, 14 Mar 2025 15:00:00 GMT"})
    void takesNonsenseForNothing(String value) {
        assertThat(RetryAfter.parse(value, NOW)).isNull();
    }
}
