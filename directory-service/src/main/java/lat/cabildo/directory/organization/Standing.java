package lat.cabildo.directory.organization;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import lat.cabildo.directory.merge.Merge;
import org.jspecify.annotations.Nullable;

/**
 * Whether an organization still stands for itself, if not, why, and who comes after it.
 *
 * @param dissolution of dissolved ones
 * @param merge of merged ones; of active ones: a merge that has begun and may still be abandoned
 * @param transition of active ones: a succession that has begun and may still be abandoned
 * @param successions who came after it otherwise than by a merge; of active ones those with which it went on. At most
 *     {@value #MOST_SUCCESSIONS}
 */
public record Standing(
        OrganizationStatus status,
        @Nullable Dissolution dissolution,
        @Nullable Merge<OrganizationId> merge,
        @Nullable Transition transition,
        List<Succession> successions) {

    static final int MOST_SUCCESSIONS = 100;

    public Standing {
        Objects.requireNonNull(status);
        // What was stored before there were successions has none.
        successions = successions == null ? List.of() : List.copyOf(successions);
        if ((status == OrganizationStatus.DISSOLVED) != (dissolution != null)) {
            throw new IllegalArgumentException("dissolution of a record that is " + status);
        }
        if (status == OrganizationStatus.MERGED && merge == null) {
            throw new IllegalArgumentException("merged into nothing");
        }
        if (transition != null && (status != OrganizationStatus.ACTIVE || merge != null)) {
            throw new IllegalArgumentException("transition of a record that is " + status);
        }
    }

    static Standing active() {
        return new Standing(OrganizationStatus.ACTIVE, null, null, null, List.of());
    }

    Standing merging(Merge<OrganizationId> begun) {
        return new Standing(OrganizationStatus.ACTIVE, null, begun, null, successions);
    }

    Standing merged(Merge<OrganizationId> settled) {
        return new Standing(OrganizationStatus.MERGED, null, settled.settled(), null, successions);
    }

    Standing dissolved(Dissolution how) {
        return new Standing(OrganizationStatus.DISSOLVED, how, null, null, successions);
    }

    Standing passing(Transition begun) {
        return new Standing(OrganizationStatus.ACTIVE, null, null, begun, successions);
    }

    /** Others have come after it. */
    Standing passed(Transition settled) {
        List<Succession> all = Stream.concat(successions.stream(), settled.successions().stream())
                .toList();
        return settled.continues()
                ? new Standing(OrganizationStatus.ACTIVE, null, null, null, all)
                : new Standing(OrganizationStatus.DISSOLVED, settled.dissolution(), null, null, all);
    }

    /** Stands for itself, and none came after it but those with which it went on. */
    Standing activeAgain() {
        return new Standing(
                OrganizationStatus.ACTIVE,
                null,
                null,
                null,
                successions.stream().filter(Succession::continues).toList());
    }

    /** As if this one had not seceded. */
    Standing without(OrganizationId seceded) {
        return new Standing(
                status,
                dissolution,
                merge,
                transition,
                successions.stream()
                        .filter(each ->
                                !(each.continues() && each.organization().equals(seceded)))
                        .toList());
    }

    boolean isActive() {
        return status == OrganizationStatus.ACTIVE;
    }
}
