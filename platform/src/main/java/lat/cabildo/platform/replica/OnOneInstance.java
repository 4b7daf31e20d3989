package lat.cabildo.platform.replica;

import java.time.Duration;
import lat.cabildo.platform.relay.Shards;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Does a task again and again on the instance that serves shard 0. For a moment around a change of owner two instances
 * may do it: the task must bear that.
 */
final class OnOneInstance implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(OnOneInstance.class);
    private static final Duration PERIOD = Duration.ofSeconds(1);

    private final String name;
    private final Shards shards;
    private final Runnable task;
    private volatile boolean running;
    private volatile Thread thread = Thread.ofVirtual().unstarted(() -> {});

    OnOneInstance(String name, Shards shards, Runnable task) {
        this.name = name;
        this.shards = shards;
        this.task = task;
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name(name).start(this::work);
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
                    task.run();
                }
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException | StackOverflowError failure) {
                // Whatever it is, as the task runs services' own code: the next round begins anew.
                LOG.warn("{} wait after {}", name, failure.toString());
            }
        }
    }
}
