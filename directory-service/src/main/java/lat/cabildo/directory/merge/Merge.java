package lat.cabildo.directory.merge;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lat.cabildo.platform.aggregate.Id;

/**
 * What a record is merged into.
 *
 * @param process id of the command that began it, to tell two merges of the same records apart
 * @param beyond those that stand for themselves and come after the survivor: while the merge is not settled they take
 *     part, too, lest one of them leads back meanwhile
 */
public record Merge<I extends Id>(I survivor, String process, List<I> beyond) {
    private static final String LOCK = "merge:";

    public Merge {
        Objects.requireNonNull(survivor);
        Objects.requireNonNull(process);
        // What was stored before records could have other successors has none.
        beyond = beyond == null ? List.of() : List.copyOf(beyond);
    }

    public Merge(I survivor, String process) {
        this(survivor, process, List.of());
    }

    /** Nobody else takes part once it is settled. */
    public Merge<I> settled() {
        return new Merge<>(survivor, process);
    }

    /** Unique keys that keep a second merge away from all who take part while this one is not settled. */
    public Set<String> locks(I merged) {
        return Stream.concat(Stream.of(merged, survivor), beyond.stream())
                .map(Merge::lock)
                .collect(Collectors.toSet());
    }

    /** All but the one that is merged. */
    Set<I> participants() {
        return Stream.concat(Stream.of(survivor), beyond.stream()).collect(Collectors.toSet());
    }

    /** Unique key without which a record takes part in no merge, and in no other succession. */
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
