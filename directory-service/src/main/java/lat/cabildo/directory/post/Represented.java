package lat.cabildo.directory.post;

import java.util.Objects;
import lat.cabildo.directory.membership.MembershipClass;
import lat.cabildo.directory.organization.OrganizationId;
import org.jspecify.annotations.Nullable;

/**
 * The member organization for which somebody holds a seat, with what quotas count by as it was when the seat was taken.
 *
 * @param country null if the register knows none
 * @param membershipClass null for history
 */
public record Represented(
        OrganizationId organization,
        @Nullable String country,
        @Nullable MembershipClass membershipClass) {

    public Represented {
        Objects.requireNonNull(organization);
    }

    /** The organization's id as messages and answers write it; null for nobody. */
    public static @Nullable String idOf(@Nullable Represented represented) {
        return represented == null ? null : represented.organization().value();
    }
}
