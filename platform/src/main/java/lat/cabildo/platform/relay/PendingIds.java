package lat.cabildo.platform.relay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lat.cabildo.platform.aggregate.Outbox;

/**
 * Ids of one shard's aggregates that may have something pending, each once, in the order of the first hint. Bounded:
 * what does not fit is found by the next poll.
 */
final class PendingIds {
    private static final int CAPACITY = 100_000;

    private final Map<Outbox, Set<String>> ids = new HashMap<>();
    private final Map<Outbox, Set<String>> underWay = new HashMap<>();
    private int size;

    /** False if it is there already, or if there is no room. */
    synchronized boolean add(Outbox outbox, String id) {
        boolean added = size < CAPACITY
                && ids.computeIfAbsent(outbox, key -> new LinkedHashSet<>()).add(id);
        if (added) {
            size++;
            notifyAll();
        }
        return added;
    }

    /**
     * Adds what a look into the store has found. Not what is under way: it may have been published since that look, and
     * if not, the next look finds it again. False if nothing was added.
     */
    synchronized boolean found(Outbox outbox, String id) {
        return !underWay.getOrDefault(outbox, Set.of()).contains(id) && add(outbox, id);
    }

    synchronized int size() {
        return size;
    }

    /** Waits until something is pending, or woken up, or the time is over. */
    synchronized void await(Duration atMost) throws InterruptedException {
        if (size == 0) {
            wait(Math.max(1, atMost.toMillis()));
        }
    }

    synchronized void wakeUp() {
        notifyAll();
    }

    /** What was taken is under way no more. */
    synchronized void done() {
        underWay.clear();
    }

    /** Takes up to {@code limit} ids of one outbox, the outboxes by turns; they are under way from now on. */
    synchronized List<String> take(Outbox outbox, int limit) {
        Set<String> pending = ids.getOrDefault(outbox, Set.of());
        List<String> taken = new ArrayList<>();
        Iterator<String> each = pending.iterator();
        while (each.hasNext() && taken.size() < limit) {
            taken.add(each.next());
            each.remove();
            size--;
        }
        underWay.computeIfAbsent(outbox, key -> new HashSet<>()).addAll(taken);
        return taken;
    }

    synchronized boolean isEmpty() {
        return size == 0;
    }
}
