package lat.cabildo.platform.test;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A store for trying out and for tests: the one given by {@code CABILDO_MONGODB_URI}, else MongoDB in a container where
 * an engine answers, else an embedded server, which is not for data that matters.
 */
public interface LocalStore extends AutoCloseable {

    /** Which store it is. */
    enum Kind {
        GIVEN("the store given by CABILDO_MONGODB_URI"),
        CONTAINER("MongoDB in a container"),
        EMBEDDED("the embedded store, in memory");

        private final String description;

        Kind(String description) {
            this.description = description;
        }

        public String description() {
            return description;
        }
    }

    /** Starts the store of this machine; an embedded one listens on a free port. */
    static LocalStore start() {
        return start(FreePorts.any());
    }

    /**
     * Starts the store of this machine.
     *
     * @param port where an embedded store listens; the others have ports of their own
     */
    static LocalStore start(int port) {
        return start(System.getenv("CABILDO_MONGODB_URI"), port);
    }

    /**
     * Uses the given store or starts the one of this machine.
     *
     * @param given connection string of a running store, if any
     * @param port where an embedded store listens
     */
    static LocalStore start(@Nullable String given, int port) {
        if (given != null && !given.isBlank()) {
            return new GivenMongo(given);
        }
        if (ContainerMongo.possible()) {
            try {
                return new ContainerMongo();
            } catch (RuntimeException e) {
                Logger log = LoggerFactory.getLogger(LocalStore.class);
                log.warn("An engine answers but starts no MongoDB; using the embedded store: {}", e.getMessage());
            }
        }
        return embedded(port);
    }

    /** An embedded store, whatever else there is. */
    static LocalStore embedded(int port) {
        return new EmbeddedMongo(port);
    }

    Kind kind();

    /** Connection string without a database. */
    String uri();

    /** The connection string without credentials, to be shown. */
    default String address() {
        return uri().replaceFirst("//[^/@]*@", "//");
    }

    /** Starts again after {@link #stop()}: same address, same data. */
    void startAgain();

    /**
     * Makes the store unreachable and keeps its data.
     *
     * @throws UnsupportedOperationException if the store was given
     */
    void stop();

    @Override
    void close();
}
