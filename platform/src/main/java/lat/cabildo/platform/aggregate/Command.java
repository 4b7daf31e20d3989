package lat.cabildo.platform.aggregate;

import com.github.f4b6a3.ulid.Ulid;
import com.github.f4b6a3.ulid.UlidCreator;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The envelope of one command: what makes it repeatable, attributable and traceable. A command with an id that an
 * aggregate has already applied has no further effect on it.
 *
 * @param id unique to this intent and kept across retries: {@code cmd_} and a ULID, or a process's id and its step
 * @param by who gave it
 * @param at when it was given, to the millisecond
 * @param expectedVersion the version the caller has seen; null where the command stands on its own
 * @param trace where it comes from
 */
public record Command(
        String id, Actor by, Instant at, @Nullable Long expectedVersion, Trace trace) {

    private static final int LONGEST_CHAIN = 120;
    private static final Pattern GIVEN = Pattern.compile("cmd_[0-9A-HJKMNP-TV-Z]{26}");

    public Command {
        if (id.isBlank() || id.length() > 200) {
            throw new IllegalArgumentException("command id of " + id.length() + " characters");
        }
        Objects.requireNonNull(by);
        at = at.truncatedTo(ChronoUnit.MILLIS);
        Objects.requireNonNull(trace);
    }

    /** What a service does of its own accord, as when a day has come: nobody asked for it, and nobody repeats it. */
    public static Command ofService(String service, Instant at) {
        String id = "cmd_" + UlidCreator.getUlid();
        return new Command(id, Actor.service(service), at, null, new Trace(id, null, null));
    }

    /** The id of the aggregate that this command creates: the same on every retry. */
    public String newId(String prefix) {
        return prefix + "_" + (GIVEN.matcher(id).matches() ? id.substring(4) : hashed(id));
    }

    private static String hashed(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Ulid.from(Arrays.copyOf(hash, Ulid.ULID_BYTES)).toString();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * A command that follows from this one, on behalf of the same actor. An id that has grown long, as those of steps
     * that set off steps do, is replaced by its hash: the same on every retry.
     */
    public Command next(String followingId) {
        String bounded = followingId.length() <= LONGEST_CHAIN ? followingId : "cmd_" + hashed(followingId);
        return new Command(bounded, by, at, null, new Trace(trace.correlationId(), id, trace.traceparent()));
    }
}
