package lat.cabildo.directory.application;

import java.util.Objects;
import java.util.Set;
import lat.cabildo.directory.application.ApplicationEvent.ApplicationAdmitted;
import lat.cabildo.directory.application.ApplicationEvent.ApplicationConsidered;
import lat.cabildo.directory.application.ApplicationEvent.ApplicationCorrected;
import lat.cabildo.directory.application.ApplicationEvent.ApplicationLapsed;
import lat.cabildo.directory.application.ApplicationEvent.ApplicationRefused;
import lat.cabildo.directory.application.ApplicationEvent.ApplicationReopened;
import lat.cabildo.directory.application.ApplicationEvent.ApplicationSubmitted;
import lat.cabildo.directory.application.ApplicationEvent.ApplicationWithdrawn;
import lat.cabildo.directory.application.ApplicationEvent.MembershipFound;
import lat.cabildo.directory.application.ApplicationRefusal.ConcludedBeforeSubmission;
import lat.cabildo.directory.application.ApplicationRefusal.IsConcluded;
import lat.cabildo.directory.application.ApplicationRefusal.NotUnderConsideration;
import lat.cabildo.directory.application.ApplicationRefusal.OfItself;
import lat.cabildo.directory.application.ApplicationRefusal.QuorumMissed;
import lat.cabildo.directory.application.ApplicationRefusal.VoteContradicts;
import lat.cabildo.directory.fact.Closing.Cause;
import lat.cabildo.directory.fact.Ending;
import lat.cabildo.directory.fact.Term;
import lat.cabildo.directory.membership.MembershipClass;
import lat.cabildo.directory.membership.MembershipId;
import lat.cabildo.directory.organization.OrganizationId;
import lat.cabildo.platform.aggregate.Decision;
import lat.cabildo.platform.aggregate.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * That one organization asks another one to be admitted. While it is open there is no second one of the same two. At
 * most 8 KB.
 *
 * @param organization which it wants to join: an association, a federation, a network
 * @param consideredSince when the organization took it up, as far as it is known
 * @param conclusion null while it is open
 * @param admission null unless it was admitted
 * @param lapsedFrom where one stood that is over only because one of the two was dissolved
 */
public record Application(
        ApplicationId id,
        OrganizationId applicant,
        OrganizationId organization,
        Petition petition,
        ApplicationStatus status,
        @Nullable PartialDate consideredSince,
        @Nullable Conclusion conclusion,
        @Nullable Admission admission,
        @Nullable ApplicationStatus lapsedFrom) {

    /**
     * Name of the step that looks again whether the two still stand: one may have been dissolved, or restored, while
     * the application was written. Undone by what is done to that organization next.
     */
    public static final String SETTLE = "application.settle";

    /** Name of the step after which the applicant is a member; undone by ending the membership. */
    public static final String JOIN = "application.join";

    public Application {
        Objects.requireNonNull(applicant);
        Objects.requireNonNull(organization);
        Objects.requireNonNull(petition);
        Objects.requireNonNull(status);
    }

    public static Decision<Application, ApplicationEvent> submit(
            ApplicationId id, OrganizationId applicant, OrganizationId organization, Petition petition) {
        if (applicant.equals(organization)) {
            throw new OfItself(applicant);
        }
        Application submitted = new Application(
                id, applicant, organization, petition, ApplicationStatus.SUBMITTED, null, null, null, null);
        return Decision.of(submitted, (ApplicationEvent)
                        new ApplicationSubmitted(id, applicant, organization, petition.membershipClass()))
                .then(SETTLE);
    }

    /** The pair that no other open application may have. */
    Set<String> uniqueKeys() {
        return isOpen() ? Set.of(applicant + ">" + organization) : Set.of();
    }

    boolean isOpen() {
        return status == ApplicationStatus.SUBMITTED || status == ApplicationStatus.UNDER_CONSIDERATION;
    }

    /** Completes what was handed in or puts it right. */
    public Decision<Application, ApplicationEvent> correct(Petition corrected) {
        requireOpen();
        if (corrected.equals(petition)) {
            return Decision.unchanged(this);
        }
        if (!Term.isPossible(corrected.submittedOn(), consideredSince)) {
            throw new ConcludedBeforeSubmission(id);
        }
        return Decision.of(
                new Application(id, applicant, organization, corrected, status, consideredSince, null, null, null),
                new ApplicationCorrected(id));
    }

    /** The organization takes it up. */
    public Decision<Application, ApplicationEvent> consider(@Nullable PartialDate since) {
        requireOpen();
        requireNotBeforeSubmission(since);
        if (status == ApplicationStatus.UNDER_CONSIDERATION && Objects.equals(since, consideredSince)) {
            return Decision.unchanged(this);
        }
        return Decision.of(
                new Application(
                        id,
                        applicant,
                        organization,
                        petition,
                        ApplicationStatus.UNDER_CONSIDERATION,
                        since,
                        null,
                        null,
                        null),
                new ApplicationConsidered(id, applicant, organization, since));
    }

    /**
     * @param membershipClass granted; null for the one that was asked for
     * @param from first day as a member; null for the day of the decision
     * @throws NotUnderConsideration if it was not taken up
     * @throws QuorumMissed if fewer took part in the vote than had to
     * @throws VoteContradicts if the vote was not carried
     */
    Decision<Application, ApplicationEvent> admit(
            Conclusion with, @Nullable MembershipClass membershipClass, @Nullable PartialDate from) {
        Admission granted = new Admission(
                membershipClass == null ? petition.membershipClass() : membershipClass,
                from == null ? with.on() : from,
                new MembershipId("mbr_" + id.value().substring("app_".length())));
        if (status == ApplicationStatus.ADMITTED && with.equals(conclusion) && isGranted(granted)) {
            return Decision.unchanged(this);
        }
        requireDecidable(with);
        if (with.vote() != null && !with.vote().isCarried()) {
            throw new VoteContradicts(id);
        }
        return Decision.of(concluded(ApplicationStatus.ADMITTED, with, granted), (ApplicationEvent)
                        new ApplicationAdmitted(id, applicant, organization, granted, with.on()))
                .then(JOIN);
    }

    /**
     * @throws NotUnderConsideration if it was not taken up
     * @throws QuorumMissed if fewer took part in the vote than had to
     * @throws VoteContradicts if the vote was carried
     */
    Decision<Application, ApplicationEvent> refuse(Conclusion with) {
        if (status == ApplicationStatus.REFUSED && with.equals(conclusion)) {
            return Decision.unchanged(this);
        }
        requireDecidable(with);
        if (with.vote() != null && with.vote().isCarried()) {
            throw new VoteContradicts(id);
        }
        return Decision.of(
                concluded(ApplicationStatus.REFUSED, with, null),
                new ApplicationRefused(id, applicant, organization, with.on(), with.reason()));
    }

    /** The applicant does not want to be admitted any more. */
    public Decision<Application, ApplicationEvent> withdraw(Ending withdrawal) {
        Conclusion with = Conclusion.of(withdrawal);
        if (status == ApplicationStatus.WITHDRAWN && with.equals(conclusion)) {
            return Decision.unchanged(this);
        }
        requireOpen();
        requireNotBeforeSubmission(with.on());
        return Decision.of(
                concluded(ApplicationStatus.WITHDRAWN, with, null),
                new ApplicationWithdrawn(id, applicant, organization, with.on(), with.reason()));
    }

    /** Is over because one of the two was dissolved. */
    Decision<Application, ApplicationEvent> lapse(@Nullable PartialDate on) {
        if (!isOpen()) {
            return Decision.unchanged(this);
        }
        PartialDate day = Term.isPossible(petition.submittedOn(), on) ? on : null;
        Conclusion with = Conclusion.of(new Ending(day, Cause.ORGANIZATION_DISSOLVED.toString()));
        return Decision.of(
                        new Application(
                                id,
                                applicant,
                                organization,
                                petition,
                                ApplicationStatus.LAPSED,
                                consideredSince,
                                with,
                                null,
                                status),
                        (ApplicationEvent) new ApplicationLapsed(id, applicant, organization, with.on(), with.reason()))
                .then(SETTLE);
    }

    /** Stands where it stood if it is over only because one of the two was dissolved. */
    Decision<Application, ApplicationEvent> reopen() {
        if (lapsedFrom == null) {
            return Decision.unchanged(this);
        }
        return Decision.of(
                        new Application(
                                id, applicant, organization, petition, lapsedFrom, consideredSince, null, null, null),
                        (ApplicationEvent) new ApplicationReopened(id, applicant, organization))
                .then(SETTLE);
    }

    /** The applicant is a member already, by another membership than the one that the admission leads to. */
    Decision<Application, ApplicationEvent> found(MembershipId membership) {
        if (admission == null || admission.membership().equals(membership)) {
            return Decision.unchanged(this);
        }
        Admission by = new Admission(admission.membershipClass(), admission.from(), membership);
        return Decision.of(
                new Application(
                        id, applicant, organization, petition, status, consideredSince, conclusion, by, lapsedFrom),
                new MembershipFound(id, membership));
    }

    private boolean isGranted(Admission granted) {
        return admission != null
                && admission.membershipClass() == granted.membershipClass()
                && Objects.equals(admission.from(), granted.from());
    }

    private Application concluded(ApplicationStatus as, Conclusion with, @Nullable Admission granted) {
        return new Application(id, applicant, organization, petition, as, consideredSince, with, granted, null);
    }

    private void requireOpen() {
        if (!isOpen()) {
            throw new IsConcluded(id, status);
        }
    }

    private void requireDecidable(Conclusion with) {
        requireOpen();
        if (status != ApplicationStatus.UNDER_CONSIDERATION) {
            throw new NotUnderConsideration(id);
        }
        requireNotBeforeSubmission(with.on());
        if (with.vote() != null && !with.vote().counts()) {
            throw new QuorumMissed(id);
        }
    }

    private void requireNotBeforeSubmission(@Nullable PartialDate day) {
        if (!Term.isPossible(petition.submittedOn(), day)) {
            throw new ConcludedBeforeSubmission(id);
        }
    }
}
