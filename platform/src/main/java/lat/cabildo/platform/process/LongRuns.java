package lat.cabildo.platform.process;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Steps that may take minutes: few at once, each in a thread of its own as long as its shard is served here. */
final class LongRuns {
    private static final int MOST = 2;

    private final Map<String, Run> running = new ConcurrentHashMap<>();

    private record Run(int shard, Thread thread) {}

    /** Does nothing if it runs already, or if as many do as may: a later round asks again. */
    void start(String key, int shard, Runnable work) {
        if (running.size() >= MOST || running.containsKey(key)) {
            return;
        }
        Thread thread = Thread.ofVirtual().name(key).unstarted(() -> {
            try {
                work.run();
            } finally {
                running.remove(key);
            }
        });
        running.put(key, new Run(shard, thread));
        thread.start();
    }

    /** Interrupts those whose shard another instance serves now, which goes on with them. */
    void keepOnly(Set<Integer> owned) {
        running.values().stream()
                .filter(each -> !owned.contains(each.shard()))
                .forEach(each -> each.thread().interrupt());
    }

    /** Interrupts all and waits for their end, together not longer than this. */
    void end(Duration patience) throws InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        keepOnly(Set.of());
        for (Run each : running.values()) {
            each.thread().join(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
        }
    }
}
