package lat.cabildo.platform.aggregate;

import com.mongodb.MongoException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Why the store did not take a command. Nothing was stored, unless it says that the outcome is unknown. */
public abstract sealed class StoreRefusal extends RuntimeException {

    /** Whether the store could not be reached or did not answer in time, rather than refused what it was asked for. */
    public static boolean isOutage(MongoException failure) {
        return Patience.isUnavailability(failure);
    }

    StoreRefusal(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** No aggregate has this id. */
    public static final class UnknownId extends StoreRefusal {
        private final String id;

        public UnknownId(String id) {
            super("unknown id " + id, null);
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    /** The aggregate was erased; its id stays taken for ever. */
    public static final class Erased extends StoreRefusal {
        private final String id;

        public Erased(String id) {
            super("erased " + id, null);
            this.id = id;
        }

        public String id() {
            return id;
        }
    }

    /** The caller has seen another version than the current one. */
    public static final class StaleVersion extends StoreRefusal {
        private final String id;
        private final long expected;
        private final long actual;

        public StaleVersion(String id, long expected, long actual) {
            super("%s is at %d, not %d".formatted(id, actual, expected), null);
            this.id = id;
            this.expected = expected;
            this.actual = actual;
        }

        public String id() {
            return id;
        }

        public long expected() {
            return expected;
        }

        public long actual() {
            return actual;
        }
    }

    /** A key that must be unique belongs to another aggregate. */
    public static final class KeyTaken extends StoreRefusal {
        private final String key;
        private final @Nullable String holder;

        public KeyTaken(String key, @Nullable String holder) {
            super("taken key " + key, null);
            this.key = key;
            this.holder = holder;
        }

        public String key() {
            return key;
        }

        /** Id of the aggregate that holds the key; null if it gave it up in the meantime. */
        public @Nullable String holder() {
            return holder;
        }
    }

    /** The payload of the domain event, or the aggregate itself, would grow over its limit. */
    public static final class TooLarge extends StoreRefusal {
        private final int bytes;
        private final int limit;

        public TooLarge(int bytes, int limit) {
            super("%d bytes, limit %d".formatted(bytes, limit), null);
            this.bytes = bytes;
            this.limit = limit;
        }

        public int bytes() {
            return bytes;
        }

        public int limit() {
            return limit;
        }
    }

    /** The aggregate has as many unpublished or recent changes as it may hold; later it takes commands again. */
    public static final class Backlogged extends StoreRefusal {
        private final String id;
        private final Duration retryAfter;

        public Backlogged(String id, Duration retryAfter) {
            super("backlogged " + id, null);
            this.id = id;
            this.retryAfter = retryAfter;
        }

        public String id() {
            return id;
        }

        public Duration retryAfter() {
            return retryAfter;
        }
    }

    /** The store cannot be reached or did not answer in time: the outcome is unknown. */
    public static final class Unavailable extends StoreRefusal {
        private final Duration retryAfter;

        public Unavailable(Duration retryAfter, @Nullable Throwable cause) {
            super("store unavailable", cause);
            this.retryAfter = retryAfter;
        }

        public Duration retryAfter() {
            return retryAfter;
        }
    }
}
