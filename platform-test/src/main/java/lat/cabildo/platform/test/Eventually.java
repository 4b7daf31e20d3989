package lat.cabildo.platform.test;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;

/** Waits, within bounds, for what another thread or service brings about. */
public final class Eventually {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Duration POLL = Duration.ofMillis(50);

    private Eventually() {}

    /** Repeats the assertions until they hold; fails with the last failure after 15 seconds. */
    public static void eventually(ThrowingRunnable assertions) {
        within(PATIENCE, assertions);
    }

    /** Repeats the assertions until they hold; fails with the last failure after {@code patience}. */
    public static void within(Duration patience, ThrowingRunnable assertions) {
        Awaitility.await()
                .pollDelay(Duration.ZERO)
                .pollInterval(POLL)
                .atMost(patience)
                .ignoreExceptions()
                .untilAsserted(assertions);
    }
}
