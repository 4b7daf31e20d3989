package lat.cabildo.platform.test;

import com.github.f4b6a3.ulid.UlidCreator;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import lat.cabildo.platform.aggregate.Actor;
import lat.cabildo.platform.aggregate.Command;
import lat.cabildo.platform.aggregate.Trace;
import org.jspecify.annotations.Nullable;

/** Envelopes of commands for tests: each with an id of its own, all given at {@link #NOW}. */
public final class Commands {

    public static final Instant NOW = Instant.parse("2026-03-04T15:16:17.181Z");

    /** Stands still at {@link #NOW}. */
    public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

    private Commands() {}

    /** A new command that stands on its own. */
    public static Command any() {
        return command(newId(), null);
    }

    /** A new command of a caller who has seen this version. */
    public static Command with(long expectedVersion) {
        return command(newId(), expectedVersion);
    }

    /** A command with this id, to be given again. */
    public static Command of(String id) {
        return command(id, null);
    }

    private static Command command(String id, @Nullable Long expectedVersion) {
        return new Command(id, new Actor("test", "tester"), NOW, expectedVersion, new Trace(id, null, null));
    }

    private static String newId() {
        return "cmd_" + UlidCreator.getMonotonicUlid();
    }
}
