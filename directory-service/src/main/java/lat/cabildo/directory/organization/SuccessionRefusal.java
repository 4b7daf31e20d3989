package lat.cabildo.directory.organization;

/** Why nobody came after an organization, or why that was not undone. */
public abstract sealed class SuccessionRefusal extends RuntimeException {

    SuccessionRefusal(String message) {
        super(message);
    }

    /** The organization would have more successors than one can have. */
    public static final class TooManySuccessors extends SuccessionRefusal {
        private final OrganizationId id;
        private final int limit;

        TooManySuccessors(OrganizationId id, int limit) {
            super("too many successors " + id);
            this.id = id;
            this.limit = limit;
        }

        public OrganizationId id() {
            return id;
        }

        public int limit() {
            return limit;
        }
    }

    /** One that should come after the organization is not in the register. */
    public static final class UnknownSuccessor extends SuccessionRefusal {
        private final OrganizationId successor;
        private final int place;

        UnknownSuccessor(OrganizationId successor, int place) {
            super("unknown successor " + successor);
            this.successor = successor;
            this.place = place;
        }

        public OrganizationId successor() {
            return successor;
        }

        /** Among all that should come after it, counted from 0. */
        public int place() {
            return place;
        }
    }

    /** One that should come after the organization does not stand for itself. */
    public static final class SuccessorNotActive extends SuccessionRefusal {
        private final OrganizationId successor;

        SuccessorNotActive(OrganizationId successor) {
            super("successor not active " + successor);
            this.successor = successor;
        }

        public OrganizationId successor() {
            return successor;
        }
    }

    /** The organization goes on beside no such successor. */
    public static final class NotSplit extends SuccessionRefusal {
        private final OrganizationId id;
        private final OrganizationId successor;

        NotSplit(OrganizationId id, OrganizationId successor) {
            super("%s has not seceded from %s".formatted(successor, id));
            this.id = id;
            this.successor = successor;
        }

        public OrganizationId id() {
            return id;
        }

        public OrganizationId successor() {
            return successor;
        }
    }
}
