package lat.cabildo.systemtests.faults;

import com.mongodb.MongoException;
import lat.cabildo.systemtests.checking.Ledger;
import lat.cabildo.systemtests.checking.Store;

/** Looks every second how much is pending, and notes it. */
final class Sampler implements AutoCloseable {
    private final Thread thread;

    Sampler(Store store, Ledger ledger) {
        thread = Thread.ofVirtual().name("sampler").start(() -> sample(store, ledger));
    }

    private static void sample(Store store, Ledger ledger) {
        try {
            while (true) {
                try {
                    ledger.write(store.largest());
                } catch (MongoException unavailable) {
                    // The store is one of those who suffer.
                    Thread.yield();
                }
                Thread.sleep(1_000);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
