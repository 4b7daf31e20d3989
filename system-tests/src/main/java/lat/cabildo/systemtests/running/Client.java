package lat.cabildo.systemtests.running;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import lat.cabildo.platform.test.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * A client with one command at a time. It keeps to an instance until that one fails it, then goes to the next, and
 * repeats under the same key what has no definite answer, as a good client does. It pauses once all have failed it.
 */
public final class Client {
    private static final long REPEAT_MILLIS = 150;
    private static final Duration PATIENCE = Duration.ofSeconds(4);

    private final List<? extends Supplier<String>> instances;
    private final BooleanSupplier running;
    private int place;
    private volatile long repeats;

    /**
     * Begins with the instance at a place.
     *
     * @param instances the address of each, which may change
     * @param running whether it may go on repeating
     */
    public Client(List<? extends Supplier<String>> instances, int place, BooleanSupplier running) {
        this.instances = List.copyOf(instances);
        this.place = place;
        this.running = running;
    }

    /**
     * Creates something.
     *
     * @return the definite answer, success or {@code backlogged}; none if it was told to stop before there was one
     * @throws IllegalStateException if it is refused
     */
    public Optional<Answer> create(String path, Map<String, ?> body, String key, String... headers)
            throws InterruptedException {
        return send("POST", path, body, with(headers, "Idempotency-Key", key));
    }

    /** Changes what has any version, otherwise as {@link #create}. */
    public Optional<Answer> change(String method, String path, @Nullable Map<String, ?> body, String key)
            throws InterruptedException {
        return send(method, path, body, "If-Match", "*", "Idempotency-Key", key);
    }

    /** Looks at something, otherwise as {@link #create}. */
    public Optional<Answer> look(String path) throws InterruptedException {
        return send("GET", path, null);
    }

    /** How often something was asked again. */
    public long repeats() {
        return repeats;
    }

    private Optional<Answer> send(String method, String path, @Nullable Map<String, ?> body, String... headers)
            throws InterruptedException {
        for (int attempt = 1; running.getAsBoolean(); attempt++) {
            String url = instances.get(place % instances.size()).get();
            try {
                Answer answer = new Api(url, Tokens.secretariat().value(), PATIENCE).send(method, path, body, headers);
                if (definite(answer)) {
                    return Optional.of(answer);
                }
            } catch (Api.NoAnswer unknown) {
                // Done or not: only a repetition tells.
            }
            place++;
            repeats = repeats + 1;
            if (attempt % instances.size() == 0) {
                Thread.sleep(REPEAT_MILLIS);
            }
        }
        return Optional.empty();
    }

    private static String[] with(String[] headers, String name, String value) {
        String[] all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = name;
        all[headers.length + 1] = value;
        return all;
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

    public static boolean succeeded(Answer answer) {
        return answer.status() == 200 || answer.status() == 201;
    }
}
