package lat.cabildo.events.directory;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.springframework.messaging.Message;

/** When this instance last took in something from the directory; the epoch if it never has. */
final class LastSeen {
    private final AtomicReference<Instant> at = new AtomicReference<>(Instant.EPOCH);
    private final Clock clock;

    LastSeen(Clock clock) {
        this.clock = clock;
    }

    Consumer<Message<List<byte[]>>> noting(Consumer<Message<List<byte[]>>> listener) {
        return listener.andThen(taken -> at.set(clock.instant()));
    }

    Instant at() {
        return at.get();
    }
}
