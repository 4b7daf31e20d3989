package lat.cabildo.notifications.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import lat.cabildo.notifications.delivery.Attempt;
import lat.cabildo.notifications.delivery.Attempts;
import lat.cabildo.notifications.delivery.Reason;
import lat.cabildo.notifications.delivery.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BackOffTests {
    private static final Instant NOW = Instant.parse("2025-03-14T15:09:26Z");
    private static final Verdict AWAY = Verdict.notTaken(Reason.CONNECTION_FAILED, null);

    private final BackOff backOff = new BackOff(settings(), new Random(7));

    @ParameterizedTest
    @CsvSource({"1, 10", "2, 20", "5, 160", "11, 3600"})
    void doublesEachPauseAQuarterMoreOrLess(int made, long seconds) {
        Instant next = backOff.next(attempts(made), AWAY, NOW).orElseThrow();

        assertThat(Duration.between(NOW, next).toMillis()).isBetween(seconds * 750, seconds * 1250);
    }

    @Test
    void doesNotComeSoonerThanItIsAskedTo() {
        assertThat(backOff.next(attempts(1), AWAY.after(Duration.ofMinutes(10)), NOW))
                .contains(NOW.plus(Duration.ofMinutes(10)));
    }

    @Test
    void isNotTalkedIntoComingSooner() {
        assertThat(backOff.next(attempts(5), AWAY.after(Duration.ofSeconds(1)), NOW))
                .hasValueSatisfying(next -> assertThat(next).isAfter(NOW.plusSeconds(100)));
    }

    @Test
    void givesUpAfterTheLastAttemptOfARound() {
        assertThat(backOff.next(attempts(12), AWAY, NOW)).isEmpty();
    }

    @Test
    void givesUpWhatWouldComeTooLate() {
        assertThat(backOff.next(attempts(1), AWAY.after(Duration.ofHours(25)), NOW))
                .isEmpty();
    }

    private static Attempts attempts(int made) {
        List<Attempt> all = new ArrayList<>();
        for (int i = 1; i <= made; i++) {
            all.add(new Attempt(i, "t" + i, NOW, null, null, null, null));
        }
        return new Attempts(all, 0, NOW);
    }

    private static SendingProperties settings() {
        return new SendingProperties(
                Duration.ofSeconds(1),
                Duration.ofMinutes(5),
                Duration.ofSeconds(20),
                12,
                Duration.ofSeconds(10),
                Duration.ofHours(1),
                Duration.ofHours(24));
    }
}
