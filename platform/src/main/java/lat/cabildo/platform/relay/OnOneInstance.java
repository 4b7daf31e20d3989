package lat.cabildo.platform.relay;

import java.time.Duration;
import lat.cabildo.platform.log.Discreetly;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Does a task again and again on the instance that serves shard 0. For a moment around a change of owner two instances
 * may do it: the task must bear that.
 */
public final class OnOneInstance implements SmartLifecycle {
    /** What is done in each round. */
    public interface Task {
        void run();

        /** Gives up what it keeps from round to round: another instance's turn has come, or it begins anew. */
        default void release() {}
    }

    private static final Logger LOG = LoggerFactory.getLogger(OnOneInstance.class);
    private static final Duration PERIOD = Duration.ofSeconds(1);

    private final String name;
    private final Shards shards;
    private final Task task;
    private volatile boolean running;
    private volatile Thread thread = Thread.ofVirtual().unstarted(() -> {});

    public OnOneInstance(String name, Shards shards, Task task) {
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
                } else {
                    task.release();
                }
            } catch (InterruptedException stopped) {
                break;
            } catch (RuntimeException | StackOverflowError failure) {
                // Whatever it is, as the task runs services' own code: the next round begins anew.
                LOG.warn("{} wait after {}", name, Discreetly.told(failure));
                task.release();
            }
        }
        task.release();
    }
}
