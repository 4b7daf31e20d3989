package lat.cabildo.directory.application;

import java.util.Objects;
import lat.cabildo.directory.membership.MembershipClass;
import lat.cabildo.directory.membership.MembershipId;
import lat.cabildo.platform.aggregate.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * What an applicant was granted.
 *
 * @param membershipClass which may be another one than was asked for
 * @param from first day as a member
 * @param membership that it led to
 */
public record Admission(
        MembershipClass membershipClass, @Nullable PartialDate from, MembershipId membership) {

    public Admission {
        Objects.requireNonNull(membershipClass);
        Objects.requireNonNull(membership);
    }
}
