package lat.cabildo.platform.audit;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import lat.cabildo.platform.relay.OnOneInstance;
import lat.cabildo.platform.security.Audit;
import org.jspecify.annotations.Nullable;

/**
 * Puts on the topic what was noted, on the instance that serves shard 0. Entries wait in the store until it is known
 * that they are committed: none is lost, and one may be told again, with the same id, after a crash in between. Opening
 * the topic fences the instance that did this before; only then the store is read.
 */
final class AuditPublisher implements OnOneInstance.Task {
    private static final int AT_ONCE = 500;

    private final Audit audit;
    private final Supplier<AuditTopic> opening;
    private final AtomicLong oldest;
    private @Nullable AuditTopic topic;

    /** @param oldest set to the age in seconds of what waits for longest, whenever this instance has looked */
    AuditPublisher(Audit audit, Supplier<AuditTopic> opening, AtomicLong oldest) {
        this.audit = audit;
        this.opening = opening;
        this.oldest = oldest;
    }

    @Override
    public void run() {
        AuditTopic open = topic;
        if (open == null) {
            if (waiting().isEmpty()) {
                return;
            }
            open = opening.get();
            topic = open;
        }
        List<Audit.Entry> waiting = waiting();
        while (!waiting.isEmpty() && !Thread.currentThread().isInterrupted()) {
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

    @Override
    public void release() {
        if (topic != null) {
            topic.close();
            topic = null;
        }
    }
}
