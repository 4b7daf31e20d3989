package lat.cabildo.directory.post;

import java.util.List;
import lat.cabildo.platform.aggregate.Id;
import org.jspecify.annotations.Nullable;

/** Why a command on a post, or on a mandate that its ledger decides about, was not carried out. */
public abstract sealed class PostRefusal extends RuntimeException {

    PostRefusal(String message) {
        super(message);
    }

    /** The organization does not stand for itself any more. */
    public static final class OrganizationGone extends PostRefusal {
        private final Id organization;

        OrganizationGone(Id organization) {
            super("gone " + organization);
            this.organization = organization;
        }

        public Id organization() {
            return organization;
        }
    }

    /** What a post refers to is not in the register. */
    public static final class UnknownReference extends PostRefusal {
        private final String field;
        private final Id id;

        UnknownReference(String field, Id id) {
            super("unknown " + id);
            this.field = field;
            this.id = id;
        }

        public String field() {
            return field;
        }

        public Id id() {
            return id;
        }
    }

    /** A post cannot come with itself. */
    public static final class OfItself extends PostRefusal {
        private final PostId id;

        OfItself(PostId id) {
            super("of itself " + id);
            this.id = id;
        }

        public PostId id() {
            return id;
        }
    }

    /** The post does not exist any more. */
    public static final class IsAbolished extends PostRefusal {
        private final PostId id;

        IsAbolished(PostId id) {
            super("abolished " + id);
            this.id = id;
        }

        public PostId id() {
            return id;
        }
    }

    /** Somebody holds the post whose mandate was not ended. */
    public static final class IsOccupied extends PostRefusal {
        private final PostId id;
        private final List<MandateId> mandates;

        IsOccupied(PostId id, List<MandateId> mandates) {
            super("occupied " + id);
            this.id = id;
            this.mandates = mandates;
        }

        public PostId id() {
            return id;
        }

        public List<MandateId> mandates() {
            return mandates;
        }
    }

    /** Somebody in office holds the post for a member, or for nobody, and would not once it is corrected. */
    public static final class HeldOtherwise extends PostRefusal {
        private final PostId id;
        private final List<MandateId> mandates;

        HeldOtherwise(PostId id, List<MandateId> mandates) {
            super("held otherwise " + id);
            this.id = id;
            this.mandates = mandates;
        }

        public PostId id() {
            return id;
        }

        public List<MandateId> mandates() {
            return mandates;
        }
    }

    /** Others certainly hold all seats on a day of the term. */
    public static final class NoSeatLeft extends PostRefusal {
        private final PostId id;
        private final List<MandateId> mandates;

        NoSeatLeft(PostId id, List<MandateId> mandates) {
            super("no seat left " + id);
            this.id = id;
            this.mandates = mandates;
        }

        public PostId id() {
            return id;
        }

        public List<MandateId> mandates() {
            return mandates;
        }
    }

    /** Those who share a quota with the organization certainly hold all its places on a day of the term. */
    public static final class QuotaFull extends PostRefusal {
        private final PostId id;
        private final QuotaBy by;
        private final String key;
        private final List<MandateId> mandates;

        QuotaFull(PostId id, QuotaBy by, String key, List<MandateId> mandates) {
            super("quota full " + id);
            this.id = id;
            this.by = by;
            this.key = key;
            this.mandates = mandates;
        }

        public PostId id() {
            return id;
        }

        public QuotaBy by() {
            return by;
        }

        /** Of which organization, country or class of membership. */
        public String key() {
            return key;
        }

        /** Who holds them; nobody where there are none at all. */
        public List<MandateId> mandates() {
            return mandates;
        }
    }

    /** Whoever holds the post does so for a member, and it is not said for which. */
    public static final class RepresentsNobody extends PostRefusal {
        private final PostId id;

        RepresentsNobody(PostId id) {
            super("represents nobody " + id);
            this.id = id;
        }

        public PostId id() {
            return id;
        }
    }

    /** Nobody holds the post for a member. */
    public static final class NotOfRepresentatives extends PostRefusal {
        private final PostId id;

        NotOfRepresentatives(PostId id) {
            super("not of representatives " + id);
            this.id = id;
        }

        public PostId id() {
            return id;
        }
    }

    /** It is no current member of the post's organization, nor of one which that is part of. */
    public static final class NotAMember extends PostRefusal {
        private final Id organization;

        NotAMember(Id organization) {
            super("not a member " + organization);
            this.organization = organization;
        }

        public Id organization() {
            return organization;
        }
    }

    /** The post does not pass from member to member. */
    public static final class DoesNotRotate extends PostRefusal {
        private final PostId id;

        DoesNotRotate(PostId id) {
            super("does not rotate " + id);
            this.id = id;
        }

        public PostId id() {
            return id;
        }
    }

    /** It is another member's turn. */
    public static final class OutOfTurn extends PostRefusal {
        private final PostId id;
        private final @Nullable Id inTurn;

        OutOfTurn(PostId id, @Nullable Id inTurn) {
            super("out of turn " + id);
            this.id = id;
            this.inTurn = inTurn;
        }

        public PostId id() {
            return id;
        }

        /** Whose turn it is; null if nobody of the rotation is a member any more. */
        public @Nullable Id inTurn() {
            return inTurn;
        }
    }

    /** Who holds the post, or is to hold it, begins after the day on which it would pass on. */
    public static final class BeginsLater extends PostRefusal {
        private final PostId id;
        private final List<MandateId> mandates;

        BeginsLater(PostId id, List<MandateId> mandates) {
            super("begins later " + id);
            this.id = id;
            this.mandates = mandates;
        }

        public PostId id() {
            return id;
        }

        public List<MandateId> mandates() {
            return mandates;
        }
    }

    /** The ledger has no room for more mandates. */
    public static final class LedgerFull extends PostRefusal {
        private final PostId id;
        private final int limit;

        LedgerFull(PostId id, int limit) {
            super("ledger full " + id);
            this.id = id;
            this.limit = limit;
        }

        public PostId id() {
            return id;
        }

        public int limit() {
            return limit;
        }
    }

    /** The mandate ended before, on another day or for another reason. */
    public static final class MandateHasEnded extends PostRefusal {
        private final MandateId mandate;

        MandateHasEnded(MandateId mandate) {
            super("ended " + mandate);
            this.mandate = mandate;
        }

        public MandateId mandate() {
            return mandate;
        }
    }

    /** Posts would be held one with the other in a circle, or too many of them. */
    public static final class HeldInCircle extends PostRefusal {
        private final PostId id;

        HeldInCircle(PostId id) {
            super("held in a circle " + id);
            this.id = id;
        }

        public PostId id() {
            return id;
        }
    }

    /** The holder was erased: what is left of the mandate is left as it is, so that nothing is said of them again. */
    public static final class HolderErased extends PostRefusal {
        private final MandateId mandate;

        HolderErased(MandateId mandate) {
            super("holder erased " + mandate);
            this.mandate = mandate;
        }

        public MandateId mandate() {
            return mandate;
        }
    }

    /** The mandate would end before it started. */
    public static final class EndsBeforeStart extends PostRefusal {
        private final MandateId mandate;

        EndsBeforeStart(MandateId mandate) {
            super("ends before start " + mandate);
            this.mandate = mandate;
        }

        public MandateId mandate() {
            return mandate;
        }
    }

    /** The seat has changed since the caller saw it. */
    public static final class StaleSeat extends PostRefusal {
        private final MandateId mandate;

        StaleSeat(MandateId mandate) {
            super("stale " + mandate);
            this.mandate = mandate;
        }

        public MandateId mandate() {
            return mandate;
        }
    }
}
