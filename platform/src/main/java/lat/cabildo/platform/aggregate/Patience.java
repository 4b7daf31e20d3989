package lat.cabildo.platform.aggregate;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * How long one command puts up with a store that does not answer or with others that change the same aggregate. A
 * command is attempted again, under its id, until the time is up; then it is refused as unavailable.
 */
final class Patience {
    private static final int LONGEST_PAUSE_MILLIS = 64;

    private final String id;
    private final long deadline;
    private int contention;

    Patience(String id, Duration budget) {
        this.id = id;
        deadline = System.nanoTime() + budget.toNanos();
    }

    /** Returns if the write may be looked up and attempted again. */
    void afterUnknownOutcome(MongoException failure) {
        if (!isUnknownOutcome(failure)) {
            throw failure;
        }
        if (System.nanoTime() >= deadline) {
            throw new StoreRefusal.Unavailable(Duration.ofSeconds(2), failure);
        }
    }

    /** Returns after a random pause, when the command may be decided anew on what another one has left. */
    void afterContention() {
        if (System.nanoTime() >= deadline) {
            throw new StoreRefusal.Backlogged(id, Duration.ofSeconds(1));
        }
        int longest = Math.min(LONGEST_PAUSE_MILLIS, 1 << Math.min(++contention, 6));
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(longest));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StoreRefusal.Backlogged(id, Duration.ofSeconds(1));
        }
    }

    static boolean isDuplicateKey(MongoException failure) {
        return ErrorCategory.fromErrorCode(failure.getCode()) == ErrorCategory.DUPLICATE_KEY;
    }

    static boolean isUnknownOutcome(@Nullable Throwable failure) {
        return failure instanceof MongoSocketException
                || failure instanceof MongoTimeoutException
                || failure instanceof MongoInterruptedException
                || failure instanceof MongoNotPrimaryException
                || failure instanceof MongoNodeIsRecoveringException
                || failure instanceof MongoWriteConcernException
                || (failure instanceof MongoException it
                        && !(it instanceof MongoBulkWriteException)
                        && it.hasErrorLabel("RetryableWriteError"));
    }
}
