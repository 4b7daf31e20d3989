package lat.cabildo.agreements.agreement;

import java.time.LocalDate;
import lat.cabildo.agreements.directory.OrganizationId;

/** Why an agreement does not take a command; nothing was changed. */
public abstract sealed class AgreementRefusal extends RuntimeException {

    AgreementRefusal(String message) {
        super(message);
    }

    /** Nothing is known here under an id that the command names. */
    public static final class UnknownReference extends AgreementRefusal {
        private final String pointer;
        private final String id;

        UnknownReference(String pointer, String id) {
            super("unknown reference");
            this.pointer = pointer;
            this.id = id;
        }

        /** Where in the command, as a JSON pointer. */
        public String pointer() {
            return pointer;
        }

        public String id() {
            return id;
        }
    }

    /** The organization is listed in another role. */
    public static final class AlreadyListed extends AgreementRefusal {
        private final OrganizationId organization;
        private final PartyRole role;

        AlreadyListed(OrganizationId organization, PartyRole role) {
            super("already listed");
            this.organization = organization;
            this.role = role;
        }

        public OrganizationId organization() {
            return organization;
        }

        public PartyRole role() {
            return role;
        }
    }

    /** The organization is not listed in the agreement, and such an act does not list it. */
    public static final class NotListed extends AgreementRefusal {
        private final OrganizationId organization;

        NotListed(OrganizationId organization) {
            super("not listed");
            this.organization = organization;
        }

        public OrganizationId organization() {
            return organization;
        }
    }

    /** Where the party stands, it cannot do that. */
    public static final class WrongPartyStatus extends AgreementRefusal {
        private final OrganizationId organization;
        private final PartyStatus status;

        WrongPartyStatus(OrganizationId organization, PartyStatus status) {
            super("party is " + status);
            this.organization = organization;
            this.status = status;
        }

        public OrganizationId organization() {
            return organization;
        }

        public PartyStatus status() {
            return status;
        }
    }

    /** As far as the agreement has come, this cannot be. */
    public static final class WrongStatus extends AgreementRefusal {
        private final AgreementStatus status;

        WrongStatus(AgreementStatus status) {
            super("agreement is " + status);
            this.status = status;
        }

        public AgreementStatus status() {
            return status;
        }
    }

    /** Nobody can join by adhesion. */
    public static final class NotOpenForAdhesion extends AgreementRefusal {
        NotOpenForAdhesion() {
            super("not open for adhesion");
        }
    }

    /** Only a twinning can be undone by un-twinning. */
    public static final class NotATwinning extends AgreementRefusal {
        private final AgreementKind kind;

        NotATwinning(AgreementKind kind) {
            super("not a twinning");
            this.kind = kind;
        }

        public AgreementKind kind() {
            return kind;
        }
    }

    /** More than the agreement can hold. */
    public static final class Full extends AgreementRefusal {
        private final String what;
        private final int most;

        Full(String what, int most) {
            super("full of " + what);
            this.what = what;
            this.most = most;
        }

        public String what() {
            return what;
        }

        public int most() {
            return most;
        }
    }

    /** A date is known to lie before one that must come first. */
    public static final class DatesOutOfOrder extends AgreementRefusal {
        private final String first;
        private final String second;

        DatesOutOfOrder(String first, String second) {
            super(second + " before " + first);
            this.first = first;
            this.second = second;
        }

        public String first() {
            return first;
        }

        public String second() {
            return second;
        }
    }

    /** What is performed here is not performed on a day to come. */
    public static final class DayToCome extends AgreementRefusal {
        private final LocalDate day;

        DayToCome(LocalDate day) {
            super("day to come");
            this.day = day;
        }

        public LocalDate day() {
            return day;
        }
    }

    /** The signer did not hold, or is not known to have held, a post that day that may sign for the party. */
    public static final class SignerWithoutMandate extends AgreementRefusal {
        private final transient SignerFinding finding;

        SignerWithoutMandate(SignerFinding finding) {
            super("signer without mandate");
            this.finding = finding;
        }

        public SignerFinding finding() {
            return finding;
        }
    }
}
