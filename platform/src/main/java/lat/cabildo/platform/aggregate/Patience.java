package lat.cabildo.platform.aggregate;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoClientException;
import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoInterruptedException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * How long one command puts up with a store that does not answer or with others that change the same aggregate. A
 * command is attempted again, under its id, until the time is up. Once a write's outcome was unknown, the command can
 * only succeed or be refused as unavailable: nobody may say any more that nothing was stored.
 */
final class Patience {
    private static final int LONGEST_PAUSE_MILLIS = 64;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final String id;
    private final long deadline;
    private int attempts;
    private boolean outcomeUnknown;
    private @Nullable MongoException lastFailure;

    Patience(String id, Duration budget) {
        this.id = id;
        deadline = System.nanoTime() + budget.toNanos();
    }

    /** Returns after a pause if the write may be looked up and attempted again. */
    void afterFailedWrite(MongoException failure) {
        outcomeUnknown = true;
        afterFailedRead(failure);
    }

    /** Returns after a pause if the read may be attempted again. */
    void afterFailedRead(MongoException failure) {
        if (!isUnavailability(failure)) {
            throw failure;
        }
        lastFailure = failure;
        if (failure instanceof MongoInterruptedException) {
            Thread.currentThread().interrupt();
        }
        pause();
    }

    /** Returns after a pause, when the command may be decided anew on what another one has left. */
    void afterContention() {
        pause();
    }

    private void pause() {
        if (System.nanoTime() >= deadline || Thread.currentThread().isInterrupted()) {
            throw refusal();
        }
        int longest = Math.min(LONGEST_PAUSE_MILLIS, 1 << Math.min(++attempts, 6));
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(longest));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw refusal();
        }
    }

    private StoreRefusal refusal() {
        return outcomeUnknown || lastFailure != null
                ? new StoreRefusal.Unavailable(RETRY_AFTER, lastFailure)
                : new StoreRefusal.Backlogged(id, RETRY_AFTER);
    }

    static boolean isDuplicateKey(MongoException failure) {
        return ErrorCategory.fromErrorCode(failure.getCode()) == ErrorCategory.DUPLICATE_KEY;
    }

    static boolean isUnavailability(MongoException failure) {
        return failure instanceof MongoSocketException
                || failure instanceof MongoTimeoutException
                || failure instanceof MongoExecutionTimeoutException
                || failure instanceof MongoInterruptedException
                || failure instanceof MongoNotPrimaryException
                || failure instanceof MongoNodeIsRecoveringException
                || failure instanceof MongoServerUnavailableException
                || failure instanceof MongoConnectionPoolClearedException
                || failure instanceof MongoWriteConcernException
                || (!(failure instanceof MongoBulkWriteException)
                        && !(failure instanceof MongoClientException)
                        && failure.hasErrorLabel("RetryableWriteError"));
    }
}
