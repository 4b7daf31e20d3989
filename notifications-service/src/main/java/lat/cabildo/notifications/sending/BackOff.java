package lat.cabildo.notifications.sending;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;
import lat.cabildo.notifications.delivery.Attempts;
import lat.cabildo.notifications.delivery.Verdict;

/**
 * When to try again: each pause twice the one before, a quarter more or less by chance, never sooner than asked for.
 */
final class BackOff {
    private static final double SPREAD = 0.25;

    private final SendingProperties properties;
    private final RandomGenerator random;

    BackOff(SendingProperties properties, RandomGenerator random) {
        this.properties = properties;
        this.random = random;
    }

    /** Empty once patience is over: the attempt just made was the last of its round. */
    Optional<Instant> next(Attempts attempts, Verdict verdict, Instant now) {
        int made = attempts.inThisRound();
        if (made >= properties.maxAttempts()) {
            return Optional.empty();
        }
        Duration asked = verdict.retryAfter();
        Duration pause = pause(made);
        Instant next = now.plus(asked != null && asked.compareTo(pause) > 0 ? asked : pause);
        return next.isAfter(attempts.roundSince().plus(properties.giveUpAfter()))
                ? Optional.empty()
                : Optional.of(next);
    }

    private Duration pause(int made) {
        long longest = properties.longestPause().toMillis();
        long doubled = properties.firstPause().toMillis() << Math.clamp(made - 1, 0, 20);
        long pause = Math.min(doubled, longest);
        return Duration.ofMillis(Math.round(pause * random.nextDouble(1 - SPREAD, 1 + SPREAD)));
    }
}
