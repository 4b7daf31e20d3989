package lat.cabildo.systemtests.rolling;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import lat.cabildo.local.service.Surroundings;
import lat.cabildo.systemtests.running.Instance;
import org.jspecify.annotations.Nullable;

/** Where one instance of a service runs, and after it the next one. Its address is told to clients. */
final class Place implements Supplier<String>, AutoCloseable {
    private final String name;
    private final Path run;
    private final Surroundings surroundings;
    private final Map<String, String> settings;
    private int started;
    private volatile @Nullable Instance instance;

    Place(String name, Path run, Surroundings surroundings, Map<String, String> settings) {
        this.name = name;
        this.run = run;
        this.surroundings = surroundings;
        this.settings = Map.copyOf(settings);
    }

    String name() {
        return name;
    }

    /** Starts a service there, of whatever build. */
    void start(Path jar) {
        instance = Instance.start(jar, name + "." + ++started, run, surroundings, settings);
    }

    void awaitReady() {
        instance().awaitReady();
    }

    /** Asks the instance to end, as whoever deploys does, and answers how long that took. */
    Duration stop() {
        long before = System.nanoTime();
        instance().close();
        return Duration.ofNanos(System.nanoTime() - before);
    }

    /** Its address stays what it was until the next instance has another one. */
    @Override
    public String get() {
        return instance().url();
    }

    private Instance instance() {
        return Objects.requireNonNull(instance);
    }

    @Override
    public void close() {
        if (instance != null) {
            instance().close();
        }
    }
}
