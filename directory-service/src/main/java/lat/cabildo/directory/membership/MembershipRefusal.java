package lat.cabildo.directory.membership;

import lat.cabildo.directory.organization.OrganizationId;
import org.jspecify.annotations.Nullable;

/** Why a command on a membership was not carried out. */
public abstract sealed class MembershipRefusal extends RuntimeException {

    MembershipRefusal(String message) {
        super(message);
    }

    /** An organization cannot be its own member. */
    public static final class OfItself extends MembershipRefusal {
        private final OrganizationId organization;

        OfItself(OrganizationId organization) {
            super("member of itself " + organization);
            this.organization = organization;
        }

        public OrganizationId organization() {
            return organization;
        }
    }

    /** The two have a membership that lasts. */
    public static final class AlreadyMember extends MembershipRefusal {
        private final @Nullable String membership;

        AlreadyMember(@Nullable String membership) {
            super("already member by " + membership);
            this.membership = membership;
        }

        /** Id of the membership that lasts; null if it has ended in the meantime. */
        public @Nullable String membership() {
            return membership;
        }
    }

    /** It ended before, on another day or for another reason. */
    public static final class HasEnded extends MembershipRefusal {
        private final MembershipId id;

        HasEnded(MembershipId id) {
            super("ended " + id);
            this.id = id;
        }

        public MembershipId id() {
            return id;
        }
    }

    /** It rests already, since another day or for another reason. */
    public static final class IsSuspended extends MembershipRefusal {
        private final MembershipId id;

        IsSuspended(MembershipId id) {
            super("suspended " + id);
            this.id = id;
        }

        public MembershipId id() {
            return id;
        }
    }

    /** It would end before it started. */
    public static final class EndsBeforeStart extends MembershipRefusal {
        private final MembershipId id;

        EndsBeforeStart(MembershipId id) {
            super("ends before start " + id);
            this.id = id;
        }

        public MembershipId id() {
            return id;
        }
    }

    /** One of the two is not in the register, or does not stand for itself any more. */
    public static final class UnknownOrganization extends MembershipRefusal {
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
}
