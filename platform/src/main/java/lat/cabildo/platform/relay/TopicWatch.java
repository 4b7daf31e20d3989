package lat.cabildo.platform.relay;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import lat.cabildo.platform.log.Discreetly;
import org.apache.kafka.common.KafkaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks every second whether the topics are still those that were published on, and whether they are to be filled, also
 * where nothing waits to be published.
 */
final class TopicWatch {
    private static final Logger LOG = LoggerFactory.getLogger(TopicWatch.class);
    private static final Duration PERIOD = Duration.ofSeconds(1);

    private final Continuity continuity;
    private final BooleanSupplier publishing;
    private final Consumer<Unfit> broken;
    private volatile Thread thread = Thread.ofVirtual().unstarted(() -> {});

    /**
     * @param publishing whether there is something to look at
     * @param broken told what is wrong
     */
    TopicWatch(Continuity continuity, BooleanSupplier publishing, Consumer<Unfit> broken) {
        this.continuity = continuity;
        this.publishing = publishing;
        this.broken = broken;
    }

    void start() {
        thread = Thread.ofPlatform().name("relay-topics").start(this::work);
    }

    void stop() {
        thread.interrupt();
    }

    private void work() {
        try {
            while (true) {
                Thread.sleep(PERIOD);
                if (publishing.getAsBoolean()) {
                    look();
                }
            }
        } catch (InterruptedException stopped) {
            LOG.debug("Topics are no longer watched");
        }
    }

    private void look() {
        try {
            continuity.refill().finish(continuity.require());
        } catch (Continuity.Broken found) {
            broken.accept(found);
        } catch (KafkaException | MongoException unavailable) {
            LOG.debug("Topics are not looked at: {}", Discreetly.told(unavailable));
        } catch (RuntimeException failure) {
            // Whatever it is, the next look may succeed.
            LOG.error("A look at the topics failed", failure);
        }
    }
}
