package lat.cabildo.directory.membership;

import lat.cabildo.directory.fact.Ending;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.platform.aggregate.PartialDate;
import org.jspecify.annotations.Nullable;

/** What has happened to a membership. */
public sealed interface MembershipEvent {

    record MembershipStarted(
            MembershipId id, OrganizationId member, OrganizationId organization, MembershipClass membershipClass)
            implements MembershipEvent {}

    record MembershipCorrected(MembershipId id) implements MembershipEvent {}

    record MembershipSuspended(MembershipId id, OrganizationId member, OrganizationId organization, Ending since)
            implements MembershipEvent {}

    record MembershipReinstated(MembershipId id, OrganizationId member, OrganizationId organization)
            implements MembershipEvent {}

    /** It had ended only because one of the two was dissolved. */
    record MembershipReopened(MembershipId id, OrganizationId member, OrganizationId organization)
            implements MembershipEvent {}

    /** @param by null if one of the two was dissolved */
    record MembershipEnded(
            MembershipId id,
            OrganizationId member,
            OrganizationId organization,
            @Nullable PartialDate on,
            @Nullable String reason,
            @Nullable EndedBy by)
            implements MembershipEvent {}
}
