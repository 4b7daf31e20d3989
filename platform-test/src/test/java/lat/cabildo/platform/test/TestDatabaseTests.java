package lat.cabildo.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.ulid.UlidCreator;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TestDatabaseTests {
    private static final Instant NOW = Instant.parse("2026-03-04T15:16:17Z");

    @Test
    void tellsLeftoversByTheTimeInTheirName() {
        assertThat(TestDatabase.isLeftover(of(NOW.minus(Duration.ofDays(2))), NOW))
                .isTrue();
        assertThat(TestDatabase.isLeftover(of(NOW.plusMillis(1)), NOW)).isFalse();
    }

    @Test
    void leavesTheDatabasesOfOthers() {
        assertThat(TestDatabase.isLeftover("cabildo_directory", NOW)).isFalse();
        assertThat(TestDatabase.isLeftover("cabildo_test_mine", NOW)).isFalse();
        assertThat(TestDatabase.isLeftover("admin", NOW)).isFalse();
    }

    private static String of(Instant start) {
        return "cabildo_test_"
                + UlidCreator.getUlid(start.toEpochMilli()).toString().toLowerCase(Locale.ROOT);
    }
}
