package lat.cabildo.platform.replica;

import com.mongodb.MongoException;
import java.util.List;
import java.util.function.Consumer;
import lat.cabildo.platform.aggregate.StoreRefusal;
import org.apache.kafka.common.errors.RetriableException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.messaging.Message;

/**
 * A batch function whose progress is kept in the store under its bean name.
 *
 * <p>Guard: a batch is consumed again from its beginning after any failure, so what it does to each record must be
 * idempotent.
 */
abstract class Listener implements Consumer<Message<List<byte[]>>> {

    /** Where a reader begins that has no position yet. */
    enum Start {
        BEGINNING,
        NOW
    }

    private final Positions positions;
    private volatile String name = "";

    Listener(Positions positions) {
        this.positions = positions;
    }

    final void named(String beanName) {
        name = beanName;
    }

    final String name() {
        return name;
    }

    abstract Start start();

    abstract void consume(List<Incoming> records);

    /** Handles one record that was put aside. */
    abstract void handle(Incoming record);

    /** Whether what comes behind a record that waits must wait too. */
    abstract boolean inOrder();

    /**
     * Whether the store or the broker is to blame, so that waiting helps and nothing is wrong with the record. What
     * this does not name stops one key at most.
     */
    static boolean isOutage(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if ((each instanceof MongoException mongo && StoreRefusal.isOutage(mongo))
                    || each instanceof RetriableException
                    || each instanceof StoreRefusal.Unavailable
                    || each instanceof DataAccessResourceFailureException
                    || each instanceof InterruptedException) {
                return true;
            }
        }
        return false;
    }

    @Override
    public final void accept(Message<List<byte[]>> batch) {
        if (name.isEmpty()) {
            throw new IllegalStateException("a listener must be a bean of its own, not wrapped in another one");
        }
        List<Incoming> records = Incoming.of(batch);
        consume(records);
        positions.consumed(name, records);
    }
}
