package lat.cabildo.platform.process;

import com.mongodb.MongoException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import lat.cabildo.platform.aggregate.Actor;
import lat.cabildo.platform.aggregate.BackboneProperties;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.aggregate.Failpoint;
import lat.cabildo.platform.aggregate.Outbox;
import lat.cabildo.platform.aggregate.Outboxes;
import lat.cabildo.platform.aggregate.Trace;
import lat.cabildo.platform.log.Discreetly;
import lat.cabildo.platform.relay.Shards;
import lat.cabildo.platform.tracing.Traces;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Carries on the processes of the shards that this instance serves.
 *
 * <p>Guard: a step is a command whose id is the process's id and the step's name, and it is taken off the list only
 * after it has run. Two instances that run the same step for a moment run the same command; a long one ends soon after
 * its shard has gone to another instance.
 */
final class ProcessWorker implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(ProcessWorker.class);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Outboxes outboxes;
    private final Shards shards;
    private final BackboneProperties properties;
    private final Map<String, ProcessStep> steps;
    private final Traces traces;
    private final Clock clock;
    private final Semaphore hints = new Semaphore(0);
    private final LongRuns longRuns = new LongRuns();
    private volatile Thread thread = Thread.ofVirtual().unstarted(() -> {});
    private volatile boolean running;

    ProcessWorker(
            Outboxes outboxes,
            Shards shards,
            BackboneProperties properties,
            List<ProcessStep> steps,
            Traces traces,
            Clock clock) {
        this.outboxes = outboxes;
        this.shards = shards;
        this.properties = properties;
        this.steps = steps.stream().collect(Collectors.toUnmodifiableMap(ProcessStep::name, Function.identity()));
        this.traces = traces;
        this.clock = clock;
    }

    @Override
    public void start() {
        if (!steps.isEmpty() && !running) {
            running = true;
            outboxes.listenToProcesses(hints::release);
            thread = Thread.ofPlatform().name("processes").start(this::work);
        }
    }

    @Override
    public void stop() {
        running = false;
        hints.release();
        try {
            thread.join(Duration.ofSeconds(5));
            longRuns.end(Duration.ofSeconds(5));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After the relay, before the web server. */
    @Override
    public int getPhase() {
        return -900;
    }

    private void work() {
        Duration pause = SHORTEST_PAUSE;
        try {
            while (running) {
                hints.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS);
                hints.drainPermits();
                pause = round() ? SHORTEST_PAUSE : longer(pause);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether a step was run. */
    private boolean round() {
        Set<Integer> owned = shards.owned();
        longRuns.keepOnly(owned);
        boolean any = false;
        if (!owned.isEmpty()) {
            for (Outbox outbox : outboxes.all()) {
                try {
                    any |= runAll(outbox, owned);
                } catch (MongoException unavailable) {
                    LOG.warn("Processes of {} wait: {}", outbox.aggregate(), Discreetly.told(unavailable));
                } catch (RuntimeException failure) {
                    LOG.error("A round of the processes of {} failed", outbox.aggregate(), failure);
                }
            }
        }
        return any;
    }

    private boolean runAll(Outbox outbox, Set<Integer> owned) {
        boolean any = false;
        Document filter = new Document("todo.sh", new Document("$in", properties.writtenFor(owned)));
        for (Document each : outbox.collection().find(filter).projection(new Document("todo", 1))) {
            for (Document todo : each.getList("todo", Document.class)) {
                if (!running || !run(outbox, each.getString("_id"), todo)) {
                    break;
                }
                any = true;
            }
        }
        return any;
    }

    /** False if the step did not succeed; the ones behind it wait for it. */
    private boolean run(Outbox outbox, String id, Document todo) {
        String name = todo.getString("step");
        ProcessStep step = steps.get(name);
        if (step == null) {
            LOG.error("Process {} of {} waits for unknown step {}", todo.getString("id"), id, name);
            return false;
        }
        if (step.isLong()) {
            runBeside(outbox, id, todo, step);
            return false;
        }
        return run(outbox, id, todo, step);
    }

    /** Failed, it is started again by a later round. */
    private void runBeside(Outbox outbox, String id, Document todo, ProcessStep step) {
        int shard = todo.getInteger("sh") % properties.shards();
        longRuns.start(id + " " + todo.getString("id") + ":" + step.name(), shard, () -> {
            try {
                if (run(outbox, id, todo, step)) {
                    hints.release();
                }
            } catch (MongoException unavailable) {
                LOG.warn("Long step {} is tried again: {}", step.name(), Discreetly.told(unavailable));
            }
        });
    }

    private boolean run(Outbox outbox, String id, Document todo, ProcessStep step) {
        Command command = command(todo);
        boolean done = traces.follow(step.name(), command.trace(), () -> succeeds(step, command, id));
        if (done) {
            Document over = new Document("id", todo.getString("id")).append("step", step.name());
            outbox.collection().updateOne(new Document("_id", id), new Document("$pull", new Document("todo", over)));
        }
        return done;
    }

    private boolean succeeds(ProcessStep step, Command command, String id) {
        try {
            Failpoint.BEFORE_STEP.reached();
            step.run(command, id);
            Failpoint.AFTER_STEP.reached();
            return true;
        } catch (RuntimeException failure) {
            // Interrupted, it goes on elsewhere.
            if (running && !Thread.currentThread().isInterrupted()) {
                LOG.error(
                        "Step {} of process {} is tried again after {}",
                        step.name(),
                        command.trace().causationId(),
                        failure.getClass().getName());
            }
            return false;
        }
    }

    private Command command(Document todo) {
        String process = todo.getString("id");
        return new Command(
                process + ":" + todo.getString("step"),
                new Actor(todo.getString("client"), todo.getString("subject")),
                clock.instant(),
                null,
                new Trace(todo.getString("correlation"), process, todo.getString("traceparent")));
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    }
}
