package lat.cabildo.directory.merge;

import java.util.Objects;
import java.util.Set;
import lat.cabildo.platform.aggregate.Id;

/**
 * What a record is merged into.
 *
 * @param process id of the command that began it, to tell two merges of the same records apart
 */
public record Merge<I extends Id>(I survivor, String process) {
    private static final String LOCK = "merge:";

    public Merge {
        Objects.requireNonNull(survivor);
        Objects.requireNonNull(process);
    }

    /** Unique keys that keep a second merge away from both while this one is not settled. */
    public Set<String> locks(I merged) {
        return Set.of(lock(merged), lock(survivor));
    }

    /** Unique key without which a record takes part in no merge. */
    public static String lock(Id record) {
        return LOCK + record;
    }

    static boolean isLock(String key) {
        return key.startsWith(LOCK);
    }

    /** The id of the record that a key locks. */
    static String locked(String key) {
        return key.substring(LOCK.length());
    }
}
