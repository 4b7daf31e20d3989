package lat.cabildo.platform.aggregate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * A place in the protocol at which a fault test ends or delays this process. {@code CABILDO_FAILPOINTS} holds,
 * separated by commas, {@code name:halt[:nth]}, {@code name:pause:milliseconds[:nth]} (the thread that comes by) or
 * {@code name:freeze:milliseconds[:nth]} (the whole process, as by SIGSTOP and SIGCONT); {@code nth} tells how often
 * the place must be reached first, 1 unless given. {@code fencing:off} breaks the protocol, so that a test can prove
 * that this is noticed. Without the variable nothing here does anything.
 */
public enum Failpoint {
    /** The store has acknowledged a command's write; nobody else knows yet. */
    AFTER_WRITE,
    /** A free lease was seen and is about to be taken. */
    BEFORE_LEASE,
    /** The lease is this instance's; the shard is not served yet. */
    AFTER_LEASE,
    /** The lease was confirmed; older owners are not fenced yet. */
    BEFORE_FENCING,
    /** Older owners are fenced; the lease is not confirmed again. */
    AFTER_FENCING,
    /** Pending domain events were read; none is sent. */
    BEFORE_SEND,
    BEFORE_COMMIT,
    AFTER_COMMIT,
    BEFORE_HISTORY,
    BEFORE_PULL,
    BEFORE_STEP,
    /** A process's step has run and is still listed. */
    AFTER_STEP,
    /** A migration has changed some documents and has not noted it. */
    AFTER_BATCH,
    /** Not a place: whether owners of a shard fence each other. */
    FENCING;

    private enum Action {
        HALT,
        PAUSE,
        FREEZE,
        OFF
    }

    /** What is to happen at a place, once. */
    record Plan(Action action, int milliseconds, AtomicInteger left) {

        /** Reads one plan; {@code parts} begin with the place's name. */
        static Plan of(String... parts) {
            Action action = Action.valueOf(parts[1].toUpperCase(Locale.ROOT));
            boolean timed = action == Action.PAUSE || action == Action.FREEZE;
            int next = timed ? 3 : 2;
            int nth = parts.length > next ? Integer.parseInt(parts[next]) : 1;
            return new Plan(action, timed ? Integer.parseInt(parts[2]) : 0, new AtomicInteger(nth));
        }
    }

    private static final int KILLED = 137;
    private static final Map<Failpoint, Plan> PLANS = plans(System.getenv("CABILDO_FAILPOINTS"));

    /** Does what was asked for at this place. */
    public void reached() {
        Plan plan = PLANS.get(this);
        if (plan != null && plan.left().decrementAndGet() == 0) {
            act(plan);
        }
    }

    /** Whether this part of the protocol is to be left out. */
    public boolean isOff() {
        Plan plan = PLANS.get(this);
        return plan != null && plan.action() == Action.OFF;
    }

    static Map<Failpoint, Plan> plans(@Nullable String asked) {
        Map<Failpoint, Plan> plans = new EnumMap<>(Failpoint.class);
        if (asked != null && !asked.isBlank()) {
            for (String each : asked.split(",", -1)) {
                String[] parts = each.strip().split(":", -1);
                plans.put(valueOf(parts[0].toUpperCase(Locale.ROOT).replace('-', '_')), Plan.of(parts));
            }
        }
        return Collections.unmodifiableMap(plans);
    }

    private static void act(Plan plan) {
        try {
            switch (plan.action()) {
                case HALT -> Runtime.getRuntime().halt(KILLED);
                case PAUSE -> Thread.sleep(plan.milliseconds());
                case FREEZE -> freeze(plan.milliseconds());
                case OFF -> {}
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** A process cannot wake itself, so a shell does. */
    private static void freeze(int milliseconds) throws InterruptedException {
        String script = "kill -STOP %1$d; sleep %2$d.%3$03d; kill -CONT %1$d"
                .formatted(ProcessHandle.current().pid(), milliseconds / 1000, milliseconds % 1000);
        try {
            new ProcessBuilder("sh", "-c", script).start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
