package lat.cabildo.directory.organization;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether an organization still stands for itself, and if not, why.
 *
 * @param dissolution of dissolved ones
 * @param survivor of merged ones: who stands for it now; of active ones: with whom a merge has begun
 */
public record Standing(
        OrganizationStatus status,
        @Nullable Dissolution dissolution,
        @Nullable OrganizationId survivor) {

    public Standing {
        Objects.requireNonNull(status);
        if ((status == OrganizationStatus.DISSOLVED) != (dissolution != null)) {
            throw new IllegalArgumentException("dissolution of a record that is " + status);
        }
        if (status == OrganizationStatus.MERGED && survivor == null) {
            throw new IllegalArgumentException("merged into nothing");
        }
    }

    static Standing active() {
        return new Standing(OrganizationStatus.ACTIVE, null, null);
    }

    static Standing dissolved(Dissolution dissolution) {
        return new Standing(OrganizationStatus.DISSOLVED, dissolution, null);
    }

    /** Who stands for it now; null while it stands for itself. */
    public @Nullable OrganizationId mergedInto() {
        return status == OrganizationStatus.MERGED ? survivor : null;
    }

    boolean isActive() {
        return status == OrganizationStatus.ACTIVE;
    }
}
