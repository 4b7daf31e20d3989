package lat.cabildo.directory.application;

import lat.cabildo.directory.membership.MembershipClass;
import lat.cabildo.directory.membership.MembershipId;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.platform.aggregate.PartialDate;
import org.jspecify.annotations.Nullable;

/** What has happened to an application. */
public sealed interface ApplicationEvent {

    record ApplicationSubmitted(
            ApplicationId id, OrganizationId applicant, OrganizationId organization, MembershipClass membershipClass)
            implements ApplicationEvent {}

    /** What was handed in was completed or put right. */
    record ApplicationCorrected(ApplicationId id) implements ApplicationEvent {}

    record ApplicationConsidered(
            ApplicationId id,
            OrganizationId applicant,
            OrganizationId organization,
            @Nullable PartialDate since) implements ApplicationEvent {}

    record ApplicationAdmitted(
            ApplicationId id,
            OrganizationId applicant,
            OrganizationId organization,
            Admission admission,
            @Nullable PartialDate on)
            implements ApplicationEvent {}

    record ApplicationRefused(
            ApplicationId id,
            OrganizationId applicant,
            OrganizationId organization,
            @Nullable PartialDate on,
            @Nullable String reason)
            implements ApplicationEvent {}

    record ApplicationWithdrawn(
            ApplicationId id,
            OrganizationId applicant,
            OrganizationId organization,
            @Nullable PartialDate on,
            @Nullable String reason)
            implements ApplicationEvent {}

    /** Nothing will be decided any more, since one of the two was dissolved. */
    record ApplicationLapsed(
            ApplicationId id,
            OrganizationId applicant,
            OrganizationId organization,
            @Nullable PartialDate on,
            @Nullable String reason)
            implements ApplicationEvent {}

    /** It had lapsed only because one of the two was dissolved, which was undone. */
    record ApplicationReopened(ApplicationId id, OrganizationId applicant, OrganizationId organization)
            implements ApplicationEvent {}

    /** The applicant became a member by another way while it was being admitted: that membership is the one. */
    record MembershipFound(ApplicationId id, MembershipId membership) implements ApplicationEvent {}
}
