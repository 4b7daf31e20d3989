package lat.cabildo.directory.organization;

import java.util.Objects;
import lat.cabildo.directory.merge.Merge;
import org.jspecify.annotations.Nullable;

/**
 * Whether an organization still stands for itself, and if not, why.
 *
 * @param dissolution of dissolved ones
 * @param merge of merged ones; of active ones: a merge that has begun and may still be abandoned
 */
public record Standing(
        OrganizationStatus status,
        @Nullable Dissolution dissolution,
        @Nullable Merge<OrganizationId> merge) {

    public Standing {
        Objects.requireNonNull(status);
        if ((status == OrganizationStatus.DISSOLVED) != (dissolution != null)) {
            throw new IllegalArgumentException("dissolution of a record that is " + status);
        }
        if (status == OrganizationStatus.MERGED && merge == null) {
            throw new IllegalArgumentException("merged into nothing");
        }
    }

    static Standing active() {
        return new Standing(OrganizationStatus.ACTIVE, null, null);
    }

    static Standing merging(Merge<OrganizationId> merge) {
        return new Standing(OrganizationStatus.ACTIVE, null, merge);
    }

    static Standing merged(Merge<OrganizationId> merge) {
        return new Standing(OrganizationStatus.MERGED, null, merge);
    }

    static Standing dissolved(Dissolution dissolution) {
        return new Standing(OrganizationStatus.DISSOLVED, dissolution, null);
    }

    boolean isActive() {
        return status == OrganizationStatus.ACTIVE;
    }
}
