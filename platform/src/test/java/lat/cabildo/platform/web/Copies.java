package lat.cabildo.platform.web;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import lat.cabildo.platform.replica.SeenBy;

/** Copies of organizations that a test fills by hand. */
final class Copies implements SeenBy {
    private final ConcurrentMap<String, Long> sequences = new ConcurrentHashMap<>();

    synchronized void arrive(String id, long sequence) {
        sequences.put(id, sequence);
        notifyAll();
    }

    @Override
    public boolean handles(String id) {
        return id.startsWith("org_");
    }

    @Override
    public synchronized boolean await(String id, long sequence, Duration atMost) {
        long deadline = System.nanoTime() + atMost.toNanos();
        while (sequences.getOrDefault(id, 0L) < sequence) {
            long left = (deadline - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            try {
                wait(left);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }
}
