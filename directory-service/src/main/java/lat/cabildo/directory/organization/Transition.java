package lat.cabildo.directory.organization;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lat.cabildo.directory.merge.Merge;

/**
 * A succession that has begun and may still be abandoned.
 *
 * @param process id of the command that began it
 * @param successions at least one; all of one kind, for one reason
 * @param beyond those that stand for themselves and come after the successors: they take part, too, lest one of them
 *     leads back meanwhile
 */
record Transition(String process, List<Succession> successions, List<OrganizationId> beyond) {

    public Transition {
        Objects.requireNonNull(process);
        successions = List.copyOf(successions);
        beyond = List.copyOf(beyond);
        if (successions.isEmpty()) {
            throw new IllegalArgumentException("nobody comes after it");
        }
        if (successions.stream().map(Succession::organization).distinct().count() < successions.size()) {
            throw new IllegalArgumentException("somebody comes after it twice");
        }
    }

    List<OrganizationId> successors() {
        return successions.stream().map(Succession::organization).toList();
    }

    SuccessionKind kind() {
        return successions.getFirst().kind();
    }

    boolean continues() {
        return successions.getFirst().continues();
    }

    /** How the organization ends by it, if it does not go on. */
    Dissolution dissolution() {
        Succession first = successions.getFirst();
        return new Dissolution(Objects.requireNonNull(first.reason()), first.on());
    }

    /** Unique keys that keep other successions away from all that take part while this one is not settled. */
    Set<String> locks(OrganizationId id) {
        return Stream.concat(Stream.of(id), participants().stream())
                .map(Merge::lock)
                .collect(Collectors.toSet());
    }

    /** All but the organization itself. */
    Set<OrganizationId> participants() {
        return Stream.concat(successors().stream(), beyond.stream()).collect(Collectors.toSet());
    }
}
