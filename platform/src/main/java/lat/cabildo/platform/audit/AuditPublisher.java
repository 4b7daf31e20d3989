package lat.cabildo.platform.audit;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import lat.cabildo.platform.relay.Shards;
import lat.cabildo.platform.security.Audit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Puts on the topic what was noted, on the instance that serves shard 0. Entries wait in the store until it is known
 * that they are committed: none is lost, and one may be told again, with the same id, after a crash in between. Opening
 * the topic fences the instance that did this before; only then the store is read.
 */
final class AuditPublisher implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(AuditPublisher.class);
    private static final Duration PERIOD = Duration.ofSeconds(1);
    private static final int AT_ONCE = 500;

    private final Audit audit;
    private final Shards shards;
    private final Supplier<AuditTopic> opening;
    private final AtomicLong oldest;
    private @Nullable AuditTopic topic;
    private volatile boolean running;
    private volatile Thread thread = Thread.ofVirtual().unstarted(() -> {});

    /** @param oldest set to the age in seconds of what waits for longest, whenever this instance has looked */
    AuditPublisher(Audit audit, Shards shards, Supplier<AuditTopic> opening, AtomicLong oldest) {
        this.audit = audit;
        this.shards = shards;
        this.opening = opening;
        this.oldest = oldest;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("audit").start(this::work);
    }

    @Override
    public void stop() {
        running = false;
        thread.interrupt();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        while (running) {
            try {
                Thread.sleep(PERIOD);
                if (shards.owned().contains(0)) {
                    publish();
                } else {
                    oldest.set(0);
                    close();
                }
            } catch (InterruptedException stopped) {
                break;
            } catch (RuntimeException failure) {
                // Store or broker are away, or another instance has taken over: the next round begins anew.
                LOG.warn("audit entries wait after {}", failure.toString());
                close();
            }
        }
        close();
    }

    private void publish() {
        AuditTopic open = topic;
        if (open == null) {
            if (waiting().isEmpty()) {
                return;
            }
            open = opening.get();
            topic = open;
        }
        List<Audit.Entry> waiting = waiting();
        while (running && !waiting.isEmpty()) {
            open.publish(waiting);
            audit.published(waiting);
            waiting = waiting();
        }
    }

    private List<Audit.Entry> waiting() {
        List<Audit.Entry> waiting = audit.waiting(AT_ONCE);
        oldest.set(waiting.isEmpty() ? 0 : audit.age(waiting.getFirst()).toSeconds());
        return waiting;
    }

    private void close() {
        if (topic != null) {
            topic.close();
            topic = null;
        }
    }
}
