package lat.cabildo.systemtests.faults;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import lat.cabildo.platform.test.Tokens;
import lat.cabildo.systemtests.running.Answer;
import lat.cabildo.systemtests.running.Api;
import org.jspecify.annotations.Nullable;

/**
 * A client with one command at a time. It keeps to an instance until that one fails it, then goes to the next, and
 * repeats under the same key what has no definite answer, as a good client does.
 */
final class Client {
    private static final long REPEAT_MILLIS = 150;
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final List<Seat> seats;
    private final BooleanSupplier running;
    private int place;

    /** @param running whether it may go on repeating */
    Client(List<Seat> seats, int place, BooleanSupplier running) {
        this.seats = seats;
        this.place = place;
        this.running = running;
    }

    /**
     * Creates something.
     *
     * @return the definite answer, success or {@code backlogged}; none if it was told to stop before there was one
     * @throws IllegalStateException if it is refused
     */
    Optional<Answer> create(String path, Map<String, ?> body, String key) throws InterruptedException {
        return send("POST", path, body, "Idempotency-Key", key);
    }

    /** Changes what has any version, otherwise as {@link #create}. */
    Optional<Answer> change(String method, String path, @Nullable Map<String, ?> body, String key)
            throws InterruptedException {
        return send(method, path, body, "If-Match", "*", "Idempotency-Key", key);
    }

    private Optional<Answer> send(String method, String path, @Nullable Map<String, ?> body, String... headers)
            throws InterruptedException {
        while (running.getAsBoolean()) {
            Seat seat = seats.get(place % seats.size());
            try {
                Answer answer =
                        new Api(seat.url(), Tokens.secretariat().value(), PATIENCE).send(method, path, body, headers);
                if (definite(answer)) {
                    return Optional.of(answer);
                }
            } catch (Api.NoAnswer unknown) {
                // Done or not: only a repetition tells.
            }
            place++;
            Thread.sleep(REPEAT_MILLIS);
        }
        return Optional.empty();
    }

    private static boolean definite(Answer answer) {
        if (succeeded(answer) || answer.problem().equals("backlogged")) {
            return true;
        }
        if (answer.status() < 500 && answer.status() != 409) {
            throw new IllegalStateException("a good command was refused: " + answer);
        }
        return false;
    }

    static boolean succeeded(Answer answer) {
        return answer.status() == 200 || answer.status() == 201;
    }
}
