package lat.cabildo.directory.application;

import lat.cabildo.directory.membership.MembershipId;
import lat.cabildo.directory.organization.OrganizationId;
import org.jspecify.annotations.Nullable;

/** Why a command on an application was not carried out. */
public abstract sealed class ApplicationRefusal extends RuntimeException {

    ApplicationRefusal(String message) {
        super(message);
    }

    /** An organization cannot ask itself, nor join what it was merged with meanwhile. */
    public static final class OfItself extends ApplicationRefusal {
        private final OrganizationId organization;

        OfItself(OrganizationId organization) {
            super("asks itself " + organization);
            this.organization = organization;
        }

        public OrganizationId organization() {
            return organization;
        }
    }

    /** One of those named is not in the register, or does not stand for itself any more. */
    public static final class UnknownOrganization extends ApplicationRefusal {
        private final String field;
        private final OrganizationId organization;

        UnknownOrganization(String field, OrganizationId organization) {
            super("unknown organization " + organization);
            this.field = field;
            this.organization = organization;
        }

        public String field() {
            return field;
        }

        public OrganizationId organization() {
            return organization;
        }
    }

    /** The applicant or the organization was dissolved meanwhile. */
    public static final class OrganizationGone extends ApplicationRefusal {
        private final OrganizationId organization;

        OrganizationGone(OrganizationId organization) {
            super("gone " + organization);
            this.organization = organization;
        }

        public OrganizationId organization() {
            return organization;
        }
    }

    /** What is said to have decided is not the organization and no body of it. */
    public static final class ForeignBody extends ApplicationRefusal {
        private final OrganizationId body;

        ForeignBody(OrganizationId body) {
            super("no body of the organization " + body);
            this.body = body;
        }

        public OrganizationId body() {
            return body;
        }
    }

    /** The applicant has a membership that lasts. */
    public static final class AlreadyMember extends ApplicationRefusal {
        private final MembershipId membership;

        AlreadyMember(MembershipId membership) {
            super("already member by " + membership);
            this.membership = membership;
        }

        public MembershipId membership() {
            return membership;
        }
    }

    /** The two have an application that is open. */
    public static final class AlreadyApplied extends ApplicationRefusal {
        private final @Nullable String application;

        AlreadyApplied(@Nullable String application) {
            super("already applied by " + application);
            this.application = application;
        }

        /** Id of the application that is open; null if it was concluded in the meantime. */
        public @Nullable String application() {
            return application;
        }
    }

    /** It was admitted, refused or withdrawn before. */
    public static final class IsConcluded extends ApplicationRefusal {
        private final ApplicationId id;
        private final ApplicationStatus status;

        IsConcluded(ApplicationId id, ApplicationStatus status) {
            super(status + " " + id);
            this.id = id;
            this.status = status;
        }

        public ApplicationId id() {
            return id;
        }

        public ApplicationStatus status() {
            return status;
        }
    }

    /** It must be taken up before it is decided about. */
    public static final class NotUnderConsideration extends ApplicationRefusal {
        private final ApplicationId id;

        NotUnderConsideration(ApplicationId id) {
            super("not under consideration " + id);
            this.id = id;
        }

        public ApplicationId id() {
            return id;
        }
    }

    /** Fewer took part in the vote than had to: nothing was decided. */
    public static final class QuorumMissed extends ApplicationRefusal {
        private final ApplicationId id;

        QuorumMissed(ApplicationId id) {
            super("no quorum for " + id);
            this.id = id;
        }

        public ApplicationId id() {
            return id;
        }
    }

    /** The vote says the opposite of the decision. */
    public static final class VoteContradicts extends ApplicationRefusal {
        private final ApplicationId id;

        VoteContradicts(ApplicationId id) {
            super("vote contradicts decision on " + id);
            this.id = id;
        }

        public ApplicationId id() {
            return id;
        }
    }

    /** It would have been taken up, decided about or withdrawn before it was submitted. */
    public static final class ConcludedBeforeSubmission extends ApplicationRefusal {
        private final ApplicationId id;

        ConcludedBeforeSubmission(ApplicationId id) {
            super("concluded before submission " + id);
            this.id = id;
        }

        public ApplicationId id() {
            return id;
        }
    }
}
