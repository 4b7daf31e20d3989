package lat.cabildo.notifications.sending;

import io.micrometer.core.instrument.Counter;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import lat.cabildo.notifications.delivery.Deliveries;
import lat.cabildo.notifications.delivery.Delivery;
import lat.cabildo.notifications.delivery.DeliveryId;
import lat.cabildo.notifications.subscription.SubscriptionId;
import lat.cabildo.platform.log.Discreetly;
import lat.cabildo.platform.relay.Fitness;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one channel going: looks for what is due, by its index and never for more than there are hands, and gives each
 * to the courier in a thread of its own. While the service is not known to be well it looks for nothing: what its store
 * takes for planned may have been sent long ago. Stopping waits for the attempts under way; it can be started again.
 */
final class Dispatcher {
    private static final Logger log = LoggerFactory.getLogger(Dispatcher.class);

    private static final int LOOK_AHEAD = 8;

    private final Deliveries deliveries;
    private final Courier courier;
    private final Carrier carrier;
    private final Fitness fitness;
    private final SendingProperties properties;
    private final Clock clock;
    private final Counter failures;
    private final Semaphore hands;
    private final Semaphore bell = new Semaphore(0);
    private final Map<DeliveryId, SubscriptionId> inHand = new ConcurrentHashMap<>();
    private volatile ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile @Nullable Thread watch;

    Dispatcher(
            Deliveries deliveries,
            Courier courier,
            Carrier carrier,
            Fitness fitness,
            SendingProperties properties,
            Clock clock,
            Counter failures) {
        this.deliveries = deliveries;
        this.courier = courier;
        this.carrier = carrier;
        this.fitness = fitness;
        this.properties = properties;
        this.clock = clock;
        this.failures = failures;
        this.hands = new Semaphore(carrier.atOnce());
        deliveries.whenDue(bell::release);
    }

    void start() {
        if (isRunning()) {
            return;
        }
        Thread next = Thread.ofVirtual().name("dispatch-" + carrier.channel()).unstarted(this::watch);
        watch = next;
        next.start();
    }

    void stop() {
        Thread watching = watch;
        if (watching == null) {
            return;
        }
        watch = null;
        watching.interrupt();
        try {
            watching.join(properties.stopWithin());
            if (hands.tryAcquire(carrier.atOnce(), properties.stopWithin().toMillis(), TimeUnit.MILLISECONDS)) {
                hands.release(carrier.atOnce());
            } else {
                log.warn("{} attempts are cut off by the end of the service", inHand.size());
            }
        } catch (InterruptedException cut) {
            Thread.currentThread().interrupt();
        }
        threads.shutdownNow();
        threads = Executors.newVirtualThreadPerTaskExecutor();
    }

    boolean isRunning() {
        return watch != null;
    }

    private void watch() {
        while (watch == Thread.currentThread()) {
            try {
                hands.acquire();
                hands.release();
                if (!fitness.isFit() || !look()) {
                    bell.tryAcquire(properties.poll().toMillis(), TimeUnit.MILLISECONDS);
                }
                bell.drainPermits();
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException failure) { // whatever it is, the next look may go well
                report(failure);
                pause(properties.poll().multipliedBy(2));
            }
        }
    }

    /** Whether it found something to do, so that it is worth looking again. */
    private boolean look() {
        boolean found = false;
        for (Delivery each : deliveries.due(carrier.channel(), clock.instant(), LOOK_AHEAD * carrier.atOnce())) {
            SubscriptionId subscription = each.to().subscription();
            if (inHand.containsKey(each.id()) || hasItsShare(subscription)) {
                continue;
            }
            if (!hands.tryAcquire()) {
                break;
            }
            inHand.put(each.id(), subscription);
            threads.execute(() -> attend(each));
            found = true;
        }
        return found;
    }

    private boolean hasItsShare(SubscriptionId subscription) {
        long held = inHand.values().stream().filter(subscription::equals).count();
        return held >= Math.max(1, carrier.atOnce() / 2);
    }

    private void attend(Delivery due) {
        try {
            courier.attend(due, carrier);
        } catch (InterruptedException cut) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException failure) { // the delivery stays due, and the others are not held up
            report(failure);
        } finally {
            inHand.remove(due.id());
            hands.release();
            bell.release();
        }
    }

    private void report(RuntimeException failure) {
        failures.increment();
        log.warn("{} deliveries stay due: {}", carrier.channel(), Discreetly.told(failure));
    }

    private static void pause(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
