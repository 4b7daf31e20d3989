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
import org.jspecify.annotations.Nullable;

/**
 * How long one command puts up with a store that does not answer or with others that change the same aggregate. A
 * command is attempted again, under its id, until the time is up; then it is refused as unavailable.
 */
final class Patience {
    private final long deadline;
    private int contention;

    Patience(Duration budget) {
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

    /** Returns if the command may be decided anew on what another one has left. */
    void afterContention() {
        if (++contention >= 100 || System.nanoTime() >= deadline) {
            throw new StoreRefusal.Unavailable(Duration.ofSeconds(1), null);
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
